import { Category, ProductCode, SensitiveWay } from '@lib/releases/cubes/cube';

/**
 * The ways in which something counted is taken apart: by the code of each way (`need`, `age`), its parts with what each
 * is called. Everything counted is in one part of each way.
 */
export type Ways = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** In which part of each way something is. */
export type PartsOf<W extends Ways> = { readonly [way in keyof W]: keyof W[way] & string };

export const codeOf = (way: string, part: string): string => `${way}|${part}`;

/** A total and the parts of each way; no borough has a number of its own. */
export const brokenDown = (label: string, ways: Ways, product: ProductCode): Category[] => {
  const of = { forBoroughs: [], forGroups: [product] } as const;
  const parts = Object.entries(ways).map(([way, labels]) =>
    Object.entries(labels).map(([part, words]) => ({
      code: codeOf(way, part),
      label: words,
      sums: [],
      ...of,
    })),
  );
  return [
    { code: 'total', label, sums: parts.map((one) => one.map(({ code }) => code)), ...of },
    ...parts.flat(),
  ];
};

/** A way of which some parts tell something sensitive; all of them where none is named. */
export const sensitiveWay = (
  way: string,
  labels: Readonly<Record<string, string>>,
  telling: readonly string[] = Object.keys(labels),
): SensitiveWay => ({
  parts: Object.keys(labels).map((part) => codeOf(way, part)),
  telling: telling.map((part) => codeOf(way, part)),
});

/** How many there are in each part of each way. */
export const countByPart = (counted: readonly Readonly<Record<string, string>>[]): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const one of counted)
    for (const [way, part] of Object.entries(one)) {
      const code = codeOf(way, part);
      counts.set(code, (counts.get(code) ?? 0) + 1);
    }
  return counts;
};
