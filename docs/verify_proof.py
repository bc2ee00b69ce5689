"""Checks a Jetaudit proof without Jetaudit: python3 verify_proof.py PROOF KEY... Needs Python 3.8.
Exit codes: 0 it holds, 2 usage, 4 it cannot be checked, 5 it does not hold."""
import base64, hashlib, struct, sys

P, L = 2**255 - 19, 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, -1, P) % P
CONTROLS = [chr(c) for c in (*range(10), *range(11, 32), *range(127, 160))]

# A ValueError says that the proof does not hold; another error, that nothing is known about it.
def need(condition, reason):
    if not condition:
        raise ValueError(reason)
def b64(text):
    data = base64.b64decode(text, validate=True)
    need(base64.b64encode(data).decode() == text, "base64 in another spelling")
    return data
def number(text):
    need(len(text) <= 18 and str(int(text)) == text and text[0] != "-", "bad number")
    return int(text)
def is_name(text):
    return text and not any(c == "+" or c.isspace() or c in CONTROLS for c in text)

# Ed25519 (RFC 8032): the points of -x^2 + y^2 = 1 + D x^2 y^2 modulo P.
def add(a, b):
    (x1, y1), (x2, y2) = a, b
    t = D * x1 * x2 * y1 * y2
    return (x1 * y2 + x2 * y1) * pow(1 + t, -1, P) % P, (y1 * y2 + x1 * x2) * pow(1 - t, -1, P) % P
def times(scalar, a):
    half = times(scalar // 2, add(a, a)) if scalar else (0, 1)
    return add(half, a) if scalar % 2 else half
def point(data):
    sign, y = divmod(int.from_bytes(data, "little"), 2**255)
    square = (y * y - 1) * pow(D * y * y + 1, -1, P) % P
    x = pow(square, (P + 3) // 8, P)
    x = x if x * x % P == square else x * pow(2, (P - 1) // 4, P) % P
    need(y < P and x * x % P == square and (x or not sign), "no point of the curve")
    return (x if x % 2 == sign else P - x), y
def is_signature(public, text, signature):
    s, base = int.from_bytes(signature[32:], "little"), point((4 * pow(5, -1, P) % P).to_bytes(32, "little"))
    need(len(signature) == 64 and s < L, "no signature of Ed25519")
    k = int.from_bytes(hashlib.sha512(signature[:32] + public + text).digest(), "little") % L
    return times(s, base) == add(point(signature[:32]), times(k, point(public)))

def signed_text(note, keys):
    whole = note.decode()
    head, gap, tail = whole.rpartition("\n\n")
    need(gap and tail.endswith("\n") and len(tail.encode()) <= 2**16, "not signed, cut short, or too many signatures")
    need(not any(c in whole for c in CONTROLS), "control characters")
    known, seen = {(name, key_hash): public for name, key_hash, public in keys}, set()
    for line in tail[:-1].split("\n"):
        name, blank, value = line[2:].rpartition(" ")
        signature = b64(value)
        signer = (name, signature[:4])
        need(line.startswith("\u2014 ") and is_name(name) and len(signature) > 4, "no signature")
        need(signer not in seen, "signed twice with one key")
        seen.add(signer)
        if signer in known:
            need(is_signature(known[signer], (head + "\n").encode(), signature[4:]), "the signature does not fit")
    need(not seen.isdisjoint(known), "not signed with a key that was given")
    return head + "\n"

def root(size, shown, hashes):
    """Root of the RFC 6962 tree: of the leaves shown, and the largest subtrees without any, from left to right."""
    def walk(low, high, inside):
        if not inside:
            need(rest, "a hash is missing")
            return rest.pop()
        if high - low == 1:
            return hashlib.sha256(b"\0" + shown[low]).digest()
        middle = low + (1 << ((high - low - 1).bit_length() - 1))
        left = walk(low, middle, [i for i in inside if i < middle])
        return hashlib.sha256(b"\1" + left + walk(middle, high, [i for i in inside if i >= middle])).digest()
    rest = list(hashes)[::-1]
    need(shown and max(shown) < size and all(len(value) == 32 for value in rest), "no such leaf, or no hash")
    value = walk(0, size, list(shown))
    need(not rest, "a hash too many")
    return value

def check_event(event):
    for width in (1, 1, 4):  # The lengths of type, revision and meta data; behind them is the payload.
        length = width + int.from_bytes(event[:width], "big")
        need(length <= len(event), "an event is cut short")
        event[width:length].decode()
        event = event[length:]
    event.decode()

def check(proof, *keys):
    """Returns the positions that are proved, the backup (or nothing), and what the signer states of it."""
    need(len(proof) <= 2**26, "more than 64 MiB")
    text = signed_text(proof, keys)
    *lines, first = text.split("\n")[::-1]
    need(first.startswith("jetaudit-proof/"), "no proof")
    if number(first[15:]) != 1:
        raise NotImplementedError("a proof of another version than 1")
    def take(word):
        return lines.pop()[len(word) + 1:] if lines[-1].startswith(word + " ") else None
    def take_all(word):
        return iter(lambda: take(word), None)
    backup, positions = take("backup"), take("positions")
    stated, note = list(take_all("stated")) if backup else [], take("checkpoint")
    front = text.partition("\ncheckpoint ")[0].encode()
    need(positions and note and len(front) < 2**24, "a line is missing, or more than 16 MiB before the checkpoint")
    instance, _, ordinal = (None, "", "1") if backup is None else backup.rpartition("#")
    need(instance != "" and number(ordinal) > 0, "no backup's id")
    need(all(line.find(" ") > 0 and line.find(" ") < len(line) - 1 for line in stated), "states nothing")
    need(len(b64(note)) <= 2**16, "more than 64 KiB of checkpoint")
    head = signed_text(b64(note), keys).split("\n")
    need(len(head) == 4 and head[0] and not head[3], "bad checkpoint")
    chunks, runs, position, expected = {}, [], -2, None
    for header in map(b64, take_all("chunk")):
        need(len(header) >= 71 and header[0] == 1, "bad header")
        chunk, first, count, sequence, _, length = struct.unpack(">QQIQqH", header[1:39])
        need(len(header) == 71 + length and chunk not in chunks, "bad header, or a chunk twice")
        need(1 <= count <= 1000 and max(chunk, first + count - 1, sequence + count - 1) < 10**18, "bad number")
        name, chunks[chunk], shown = header[39:-32].decode(), header, {}
        for index, _, event in (line.partition(" ") for line in take_all("event")):
            i = number(index)
            need(first + i > position, "events are not in order")
            whole = instance == name and expected in (None, sequence + i)
            need(whole or backup is None, "another instance, or an event is left out")
            runs += [[first + i, 0]] if first + i > position + 1 else []
            shown[i], position, expected, runs[-1][1] = b64(event), first + i, sequence + i + 1, first + i
            check_event(shown[i])
        need(root(count, shown, map(b64, take_all("node"))) == header[-32:], "events are not those of their chunk")
    need(root(number(head[1]), chunks, map(b64, take_all("tree"))) == b64(head[2]), "chunks are not in the journal")
    need(lines == [""], "a line belongs nowhere")
    need(",".join(str(a) if a == b else f"{a}-{b}" for a, b in runs) == positions, "other positions than it says")
    return positions, backup or "", stated

def read_key(path):
    try:
        name, key_hash, encoded = open(path, "rb").read().decode().strip(" \t\r\n").split("+", 2)
        typed = b64(encoded)
        need(is_name(name) and len(typed) == 33 and typed[0] == 1, "not an Ed25519 key with a name")
        need(hashlib.sha256(name.encode() + b"\n" + typed).hexdigest()[:8] == key_hash, "another hash")
    except ValueError as reason:
        raise OSError(f"{path} is no public key: {reason}")
    return name, bytes.fromhex(key_hash), typed[1:]

if __name__ == "__main__":
    if len(sys.argv) < 3:
        sys.exit(print(__doc__) or 2)
    try:
        sys.stdout.reconfigure(errors="backslashreplace")
        keys, proof = [*map(read_key, sys.argv[2:])], open(sys.argv[1], "rb").read(2**26 + 1)
        print("the proof holds:", *check(proof, *keys), sep="\n")
    except ValueError as reason:
        sys.exit(print("the proof does not hold:", reason) or 5)
    except (OSError, NotImplementedError) as reason:
        sys.exit(print("cannot be checked:", reason) or 4)
