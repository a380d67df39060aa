"""Run notebooks in kernels of their own, with the network cut and no reader's answers at hand."""

import os
import re
import warnings
from contextlib import contextmanager
from pathlib import Path

import nbformat
from nbclient import NotebookClient

NO_NETWORK = '''
"""Every attempt to reach another machine raises: sockets on loopback, which the kernel needs, go on working."""
import socket

LOOPBACK = {"localhost", "127.0.0.1", "::1", "0.0.0.0", "", None, b"localhost", b"127.0.0.1"}
look_up = socket.getaddrinfo

def check(host):
    if host not in LOOPBACK:
        raise OSError(f"the network is cut, and something asked for {host}")

def getaddrinfo(host, *rest, **options):
    check(host)
    return look_up(host, *rest, **options)

class Socket(socket.socket):
    def connect(self, address):
        isinstance(address, tuple) and check(address[0])
        return super().connect(address)

    def connect_ex(self, address):
        isinstance(address, tuple) and check(address[0])
        return super().connect_ex(address)

    def sendto(self, data, *rest):
        isinstance(rest[-1], tuple) and check(rest[-1][0])
        return super().sendto(data, *rest)

socket.getaddrinfo, socket.socket = getaddrinfo, Socket
'''
PROJECT = Path(__file__).parents[1]
VIEW = "application/vnd.jupyter.widget-view+json"
ADDRESS = re.compile(r"0x[0-9a-f]+|model_id='\w+'")


def offline(folder):
    """The environment of a Python that can reach nobody, and that keeps a reader's answers in `folder`."""
    (folder / "sitecustomize.py").write_text(NO_NETWORK)
    path = os.pathsep.join([str(folder), str(PROJECT)])
    return {**os.environ, "PYTHONPATH": path, "SPOTLIGHT_PROGRESS": str(folder / "progress")}


@contextmanager
def kernel(notebook, folder):
    """A client whose kernel has started; it works in `folder`, so that path code in a notebook would not work."""
    where = {"metadata": {"path": str(folder)}}
    client = NotebookClient(notebook, timeout=300, kernel_name="python3", resources=where)
    client.extra_arguments = ["--log-level=ERROR"]
    with client.setup_kernel(env=offline(folder)):
        client.reset_execution_trackers()
        yield client


def run(client, i):
    """Run cell i, and return what it shows: what a widget would draw, texts without their addresses in memory."""
    client.execute_cell(client.nb.cells[i], i)
    return [seen(client, output) for output in client.nb.cells[i].outputs]


def seen(client, output):
    if output.output_type == "stream":
        return output.name, output.text
    if VIEW in output.data:
        return "widget", client.widget_state[output.data[VIEW]["model_id"]].get("spec")
    return "data", ADDRESS.sub("", str(sorted(output.data.items())))


def read(path):
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", nbformat.warnings.DuplicateCellId)  # a test of its own says so, and of which
        return nbformat.read(path, as_version=4)
