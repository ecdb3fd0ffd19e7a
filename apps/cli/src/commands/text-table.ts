const GAP = '  ';

/** Lines of a table for a terminal: columns as wide as their widest value, the last one as it is. */
export const textTable = (
  header: readonly string[],
  rows: readonly (readonly (string | number)[])[],
): string[] => {
  const lines = [header, ...rows].map((row) => row.map((value) => oneLine(String(value))));
  const widths = header.map((_, column) =>
    lines.reduce((most, line) => Math.max(most, line[column]?.length ?? 0), 0),
  );
  return lines.map((line) =>
    line
      .map((value, column) => (column === header.length - 1 ? value : value.padEnd(widths[column] ?? 0)))
      .join(GAP)
      .trimEnd(),
  );
};

/** What came from a file must not move the cursor, ring the bell or begin a new line. */
const oneLine = (text: string): string => text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ');
