/** An address with some of its query changed: a text sets a name, a list repeats it, null takes it out. */
export const withQuery = (
  address: string,
  changes: Readonly<Record<string, string | number | readonly string[] | null | undefined>>,
): string => {
  const [path = '', query = ''] = address.split('?', 2);
  const parameters = new URLSearchParams(query);
  for (const [name, value] of Object.entries(changes)) {
    parameters.delete(name);
    if (value === null || value === undefined || value === '') continue;
    for (const one of Array.isArray(value) ? (value as string[]) : [String(value)])
      parameters.append(name, one);
  }
  const text = parameters.toString();
  return text === '' ? path : `${path}?${text}`;
};
