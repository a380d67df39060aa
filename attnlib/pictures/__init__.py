"""Pictures: arrays in, a plotly Figure out. They compute no attention and import no maths."""
