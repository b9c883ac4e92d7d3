"""Reads word tables written as text: a line that begins with blanks goes on with the one before."""


def joined_lines(table: str) -> list[str]:
    """Return the table's lines, each joined with those that continue it.

    A continuation that begins with a bar goes on with a pattern and is joined as it stands; any
    other is joined by two blanks. Empty lines are left out.
    """
    lines: list[str] = []
    for line in filter(str.strip, table.splitlines()):
        if line[0] != " ":
            lines.append(line)
        elif line.lstrip().startswith("|"):
            lines[-1] += line.strip()
        else:
            lines[-1] += "  " + line.strip()
    return lines
