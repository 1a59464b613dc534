"""Asks the W3C feed validator about documents: audit-feeds.ts runs this from the validator's folder `src`.

Reads [{"file", "address", "type"}] from standard input and writes [[message, ...], ...] to standard output, in the
same order. Errors and warnings are messages, as on validator.w3.org; its mere information is not.
"""

import io
import json
import sys

sys.path.insert(0, ".")
import feedvalidator
from feedvalidator import compatibility
from feedvalidator.formatter.text_plain import Formatter


def list_messages(document):
    with open(document["file"], "rb") as file:
        content = io.BytesIO(file.read())
    try:
        found = feedvalidator.validateStream(
            content, contentType=document["type"], base=document["address"]
        )
        events = found["loggedEvents"]
    except feedvalidator.logging.ValidationFailure as failure:
        events = [failure.event]
    return list(Formatter(compatibility.AA(events)))


documents = json.load(sys.stdin)
# The validator writes to standard output now and then.
out, sys.stdout = sys.stdout, sys.stderr
json.dump([list_messages(document) for document in documents], out)
