#!/usr/bin/env python3
"""Checks a Jetaudit proof without Jetaudit: python3 verify_proof.py PROOF KEY. Needs Python 3.8 and docs/proof-format.md.
Exit codes: 0 it holds, 2 usage, 4 it cannot be checked, 5 it does not hold."""
import base64, hashlib, struct, sys

P = 2**255 - 19
L = 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, -1, P) % P

class Broken(Exception):
    """The proof does not hold."""

def need(condition, reason):
    if not condition:
        raise Broken(reason)

def b64(text):
    try:
        data = base64.b64decode(text, validate=True)
    except ValueError:
        raise Broken("bad base64")
    need(base64.b64encode(data).decode() == text, "base64 in another spelling")
    return data

def number(text):
    need(len(text) <= 18 and text.isascii() and text.isdigit() and str(int(text)) == text, "bad number")
    return int(text)

# Ed25519 (RFC 8032): the points of -x^2 + y^2 = 1 + D x^2 y^2 modulo P.
def add(a, b):
    (x1, y1), (x2, y2) = a, b
    t = D * x1 * x2 * y1 * y2
    return (x1 * y2 + x2 * y1) * pow(1 + t, -1, P) % P, (y1 * y2 + x1 * x2) * pow(1 - t, -1, P) % P

def times(scalar, point):
    result = (0, 1)
    for bit in bin(scalar)[2:]:
        result = add(result, result)
        result = add(result, point) if bit == "1" else result
    return result

def point(data):
    sign, y = divmod(int.from_bytes(data, "little"), 2**255)
    square = (y * y - 1) * pow(D * y * y + 1, -1, P) % P
    x = pow(square, (P + 3) // 8, P)
    x = x if x * x % P == square else x * pow(2, (P - 1) // 4, P) % P
    need(y < P and x * x % P == square and (x or not sign), "no point of the curve")
    return (x if x % 2 == sign else P - x), y

def is_signature(public, text, signature):
    s = int.from_bytes(signature[32:], "little")
    if len(signature) != 64 or s >= L:
        return False
    k = int.from_bytes(hashlib.sha512(signature[:32] + public + text).digest(), "little") % L
    base = point((4 * pow(5, -1, P) % P).to_bytes(32, "little"))
    return times(s, base) == add(point(signature[:32]), times(k, point(public)))

def signed_text(note, key):
    """Returns the text of a signed note."""
    name, key_hash, public = key
    try:
        whole = note.decode("utf-8")
    except UnicodeDecodeError:
        raise Broken("not text")
    head, gap, tail = whole.rpartition("\n\n")
    need(gap and len(tail) > 1 and tail.endswith("\n"), "not signed, or cut short")
    need(all(c >= " " or c == "\n" for c in whole), "not text")
    known = False
    for line in tail[:-1].split("\n"):
        signer, blank, value = line[2:].rpartition(" ")
        signature = b64(value)
        need(line.startswith("\u2014 ") and blank and len(signature) > 4, "no signature")
        need(signer and not any(c == "+" or c.isspace() for c in signer), "no name of a key")
        if (signer, signature[:4]) == (name, key_hash):
            need(is_signature(public, (head + "\n").encode(), signature[4:]), "the signature does not fit")
            known = True
    need(known, "not signed with this key")
    return head + "\n"

def root(size, shown, hashes):
    """Root of the RFC 6962 tree, from the leaves shown and the hashes of the largest subtrees without any, left to right."""
    def walk(low, high, inside):
        if not inside:
            value = next(rest, b"")
            need(len(value) == 32, "a hash is missing or of another length")
            return value
        if high - low == 1:
            return hashlib.sha256(b"\0" + shown[low]).digest()
        middle = low + (1 << ((high - low - 1).bit_length() - 1))
        left = walk(low, middle, [i for i in inside if i < middle])
        return hashlib.sha256(b"\1" + left + walk(middle, high, [i for i in inside if i >= middle])).digest()
    need(shown and max(shown) < size, "shows nothing, or what is not there")
    rest = iter(hashes)
    value = walk(0, size, list(shown))
    need(next(rest, None) is None, "a hash too many")
    return value

def check(proof, key):
    """Returns the positions that are proved, the backup (or nothing), and what the signer states of it."""
    first, *lines = signed_text(proof, key).split("\n")
    need(first.startswith("jetaudit-proof/"), "no proof")
    if first != "jetaudit-proof/1":
        raise ValueError("a proof of another version than 1")
    lines.reverse()
    def take(word, at_most=sys.maxsize):
        values = []
        while len(values) < at_most and lines[-1].startswith(word + " "):
            values.append(lines.pop()[len(word) + 1:])
        return values
    backup, positions = take("backup", 1), take("positions", 1)
    stated, note = take("stated") if backup else [], take("checkpoint", 1)
    need(positions and note, "a line is missing")
    head = signed_text(b64(note[0]), key).split("\n")
    need(len(head) == 4 and head[0] and not head[3], "bad checkpoint")
    chunks, runs, before = {}, [], None
    for header in map(b64, iter(lambda: (take("chunk", 1) or [None])[0], None)):
        need(len(header) >= 71 and header[0] == 1, "bad header")
        chunk, first, count, sequence, _, length = struct.unpack(">QQIQqH", header[1:39])
        need(len(header) == 71 + length and chunk not in chunks, "bad header, or a chunk twice")
        chunks[chunk], shown = header, {}
        for index, _, event in (line.partition(" ") for line in take("event")):
            i = number(index)
            need(before is None or first + i > before[0], "events are not in order")
            need(not backup or header[39:39 + length] == backup[0].rpartition("#")[0].encode(), "another instance")
            need(not backup or before is None or sequence + i == before[1] + 1, "an event is left out")
            runs += [[first + i, 0]] if before is None or first + i > before[0] + 1 else []
            shown[i], before, runs[-1][1] = b64(event), (first + i, sequence + i), first + i
        need(root(count, shown, map(b64, take("node"))) == header[-32:], "events are not those of their chunk")
    need(root(number(head[1]), chunks, map(b64, take("tree"))) == b64(head[2]), "chunks are not in the journal")
    need(lines == [""], "a line belongs nowhere")
    need(",".join(str(a) if a == b else f"{a}-{b}" for a, b in runs) == positions[0], "other positions than it says")
    return positions[0], "".join(backup), stated

def read_key(path):
    name, key_hash, typed = open(path, encoding="utf-8").read().strip().split("+", 2)
    typed = base64.b64decode(typed, validate=True)
    if len(typed) != 33 or typed[0] != 1 or hashlib.sha256(name.encode() + b"\n" + typed).hexdigest()[:8] != key_hash:
        raise ValueError("no public key")
    return name, bytes.fromhex(key_hash), typed[1:]

if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(print(__doc__) or 2)
    try:
        print("the proof holds:", *check(open(sys.argv[1], "rb").read(), read_key(sys.argv[2])), sep="\n")
    except Broken as reason:
        sys.exit(print("the proof does not hold:", reason) or 5)
    except (OSError, ValueError) as reason:
        sys.exit(print("cannot be checked:", reason) or 4)
