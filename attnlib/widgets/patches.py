"""Patches: what has to be changed in one plain tree (of dictionaries, lists and leaves) to make it another."""

STEM = (dict, list)


def patch(old, new, path=()):
    """The changes from old to new, [[path, value], …]. A list of leaves is one leaf, as is what changed its shape."""
    if old == new:
        return []
    if not _alike(old, new):
        return [[list(path), new]]
    steps = old if isinstance(old, dict) else range(len(old))
    return [change for step in steps for change in patch(old[step], new[step], (*path, step))]


def _alike(old, new):
    """Whether both branch in the same way, so that the patch can go on below."""
    if isinstance(old, dict) and isinstance(new, dict):
        return old.keys() == new.keys()
    lists = isinstance(old, list) and isinstance(new, list) and len(old) == len(new)
    return lists and all(isinstance(each, STEM) for each in (*old, *new))
