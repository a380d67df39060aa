"""Linux's own walls, which need no rights: Landlock shuts the files, seccomp the ways to processes and the network.

The numbers are the kernel's: linux/landlock.h, linux/seccomp.h, linux/filter.h, and the tables of system calls. Both
walls hold for whatever the process does later, in C too, and nothing takes them down again.
"""

import ctypes
import os
import platform
import struct
import sys

READ_FILE, READ_DIR = 1 << 2, 1 << 3
FILES = {1: 13, 2: 14, 3: 15, 4: 15}  # kinds of access that each version of Landlock knows; from 5 on there are 16
CREATE, ADD, RESTRICT = 444, 445, 446
NO_NEW_PRIVILEGES, SECCOMP, FILTER = 38, 22, 2
ALLOW, KILL, REFUSE, ABSENT = 0x7FFF0000, 0x80000000, 0x00050001, 0x00050026  # EPERM, ENOSYS
LOAD, EQUAL, AT_LEAST, ANY, RETURN = 0x20, 0x15, 0x35, 0x45, 0x06
NUMBER, MACHINE, ARGUMENTS = 0, 4, 16  # where they stand in struct seccomp_data
MACHINES = {"x86_64": (0xC000003E, 0), "aarch64": (0xC00000B7, 1)}
THREAD = 0x10000  # CLONE_THREAD
OWNERS = (8, 15)  # F_SETOWN, F_SETOWN_EX: signals to others by a back door

# Each system call by its number on x86_64 and on aarch64, None where it isn't there.
DENIED = {
    "socket": (41, 198), "socketpair": (53, 199), "io_uring_setup": (425, 425),
    "fork": (57, None), "vfork": (58, None), "execve": (59, 221), "execveat": (322, 281),
    "kill": (62, 129), "tkill": (200, 130), "tgkill": (234, 131), "rt_sigqueueinfo": (129, 138),
    "rt_tgsigqueueinfo": (297, 240), "pidfd_send_signal": (424, 424), "pidfd_open": (434, 434),
    "pidfd_getfd": (438, 438), "ptrace": (101, 117), "process_vm_readv": (310, 270),
    "process_vm_writev": (311, 271), "process_madvise": (440, 440),
    "setpriority": (141, 140), "sched_setaffinity": (203, 122), "sched_setscheduler": (144, 119),
    "sched_setparam": (142, 118), "sched_setattr": (314, 274), "ioprio_set": (251, 30),
    "chmod": (90, None), "fchmod": (91, 52), "fchmodat": (268, 53), "fchmodat2": (452, 452), "chown": (92, None),
    "fchown": (93, 55), "lchown": (94, None), "fchownat": (260, 54), "utime": (132, None), "utimes": (235, None),
    "futimesat": (261, None), "utimensat": (280, 88), "truncate": (76, 45), "setxattr": (188, 5), "lsetxattr": (189, 6),
    "fsetxattr": (190, 7), "removexattr": (197, 14), "lremovexattr": (198, 15), "fremovexattr": (199, 16),
    "shmget": (29, 194), "semget": (64, 190), "msgget": (68, 186), "mq_open": (240, 180), "bpf": (321, 280),
    "perf_event_open": (298, 241), "userfaultfd": (323, 282), "add_key": (248, 217), "request_key": (249, 218),
    "keyctl": (250, 219), "unshare": (272, 97), "setns": (308, 268), "mount": (165, 40), "umount2": (166, 39),
    "open_tree": (428, 428), "move_mount": (429, 429), "fsopen": (430, 430), "mount_setattr": (442, 442),
    "chroot": (161, 51), "pivot_root": (155, 41), "reboot": (169, 142), "settimeofday": (164, 170),
    "clock_settime": (227, 112), "adjtimex": (159, 171), "clock_adjtime": (305, 266), "sethostname": (170, 161),
    "init_module": (175, 105), "finit_module": (313, 273), "kexec_load": (246, 104), "kexec_file_load": (320, 294),
    "swapon": (167, 224), "swapoff": (168, 225), "quotactl": (179, 60), "syslog": (103, 116), "vhangup": (153, 58),
    "open_by_handle_at": (304, 265), "personality": (135, 92), "acct": (163, 89), "ioperm": (173, None),
    "iopl": (172, None), "delete_module": (176, 106), "setdomainname": (171, 162),
}  # fmt: skip
CLONE, CLONE3, PRLIMIT, FCNTL = (56, 220), (435, 435), (302, 261), (72, 25)


def knows():
    """Whether this is a system whose kernel can be asked."""
    return sys.platform == "linux" and platform.machine() in MACHINES


def shut(allowed, listed):
    """Leave these paths to be read and those to be listed, no other process and no network; return what is missing."""
    if not knows():
        return ["no walls of the kernel's (those are Linux's, on x86_64 and aarch64)"]
    libc = ctypes.CDLL(None, use_errno=True)
    libc.prctl(NO_NEW_PRIVILEGES, 1, 0, 0, 0)
    missing = [] if _landlock(libc, allowed, listed) else ["no Landlock in this kernel, which would shut the files"]
    return missing + ([] if _seccomp(libc) else ["no seccomp in this kernel, which would shut processes and network"])


def _landlock(libc, allowed, listed):
    version = libc.syscall(CREATE, None, ctypes.c_size_t(0), 1)
    if version < 1:
        return False
    handled = struct.pack("QQQ", (1 << FILES.get(version, 16)) - 1, 3 * (version >= 4), 3 * (version >= 6))
    rules = libc.syscall(CREATE, handled, ctypes.c_size_t(8 if version < 4 else 16 if version < 6 else 24), 0)
    if rules < 0:
        return False
    for path in allowed:
        _allow(libc, rules, path, READ_FILE | (READ_DIR if os.path.isdir(path) else 0))
    for path in listed:
        _allow(libc, rules, path, READ_DIR)
    done = libc.syscall(RESTRICT, rules, 0)
    os.close(rules)
    return done == 0


def _allow(libc, rules, path, access):
    here = os.open(path, os.O_PATH | os.O_CLOEXEC)
    libc.syscall(ADD, rules, 1, struct.pack("=Qi", access, here), 0)
    os.close(here)


def _seccomp(libc):
    program = b"".join(struct.pack("HBBI", *step) for step in _program())
    code = ctypes.create_string_buffer(program, len(program))
    whole = struct.pack("HP", len(program) // 8, ctypes.addressof(code))
    return libc.prctl(SECCOMP, FILTER, whole, 0, 0) == 0


def _program():
    """The filter, one step a line: (operation, steps to skip if so, steps to skip if not, number)."""
    machine, column = MACHINES[platform.machine()]
    yield from [(LOAD, 0, 0, MACHINE), (EQUAL, 1, 0, machine), (RETURN, 0, 0, KILL), (LOAD, 0, 0, NUMBER)]
    yield from [(AT_LEAST, 0, 1, 0x40000000), (RETURN, 0, 0, KILL)]  # the other table of x86_64, called x32
    for numbers in DENIED.values():
        if numbers[column] is not None:
            yield from [(EQUAL, 0, 1, numbers[column]), (RETURN, 0, 0, REFUSE)]
    yield from [
        (EQUAL, 0, 1, CLONE3[column]),
        (RETURN, 0, 0, ABSENT),
    ]  # its flags can't be seen: clone is asked instead
    first, second = (LOAD, 0, 0, ARGUMENTS), (LOAD, 0, 0, ARGUMENTS + 8)
    yes, no = (RETURN, 0, 0, ALLOW), (RETURN, 0, 0, REFUSE)
    yield from [(EQUAL, 0, 4, CLONE[column]), first, (ANY, 0, 1, THREAD), yes, no]
    yield from [(EQUAL, 0, 4, PRLIMIT[column]), first, (EQUAL, 0, 1, 0), yes, no]  # its own limits alone
    yield from [(EQUAL, 0, 5, FCNTL[column]), second, (EQUAL, 1, 0, OWNERS[0]), (EQUAL, 0, 1, OWNERS[1]), no, yes]
    yield yes
