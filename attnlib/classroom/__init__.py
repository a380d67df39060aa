"""For those who teach with the course: exercises cut from their solutions, and answers that are graded."""
