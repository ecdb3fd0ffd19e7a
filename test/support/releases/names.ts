import { day } from '@lib/kernel/day';
import { cubeOf } from '@lib/measures/cubes/cube-register';
import { areasOn } from '@lib/measures/cubes/areas';
import { Area } from '@lib/releases/cubes/area';
import { sentenceCase } from '@lib/kernel/sentence-case';
import { partsOf } from './sighting';

/** The code of a category by the words over its column. @throws Error for one that the cube does not have */
export const categoryNamed = (cube: string, label: string): string => {
  if (label === 'Total') return 'total';
  const found = cubeOf(cube)!.categories.filter((one) => one.label === label);
  if (found.length !== 1) throw new Error(`${cube} has ${found.length} categories called ${label}`);
  return found[0]!.code;
};

/** The code of a part by its words below its whole, whose name is left out where the part’s begins with it. */
export const partNamed = (cube: string, whole: string, label: string): string => {
  const same = (one: string): string => one.toLowerCase();
  const joined = ['', `${whole}: `, `${whole}, `].map((start) => same(start + label));
  const found = cubeOf(cube)!.categories.filter((one) => joined.includes(same(one.label)));
  if (found.length !== 1)
    throw new Error(`${cube} has ${found.length} categories called ${label} of ${whole}`);
  return found[0]!.code;
};

/** The area a row or column is of. @throws Error where there is none, or more than one, of the name. */
export const areaNamed = (on: string, name: string): Area => {
  const found = areasOn(day(on)).filter((area) => area.name === name);
  if (found.length !== 1) throw new Error(`There are ${found.length} areas called ${name}`);
  return found[0]!;
};

/** The area by its code in files and answers: a GSS code, or our own. */
export const areaCoded = (on: string, kind: string, code: string): Area => {
  const area = areasOn(day(on)).find(
    (one) => one.kind === kind && (one.gss ?? `${kind}-${one.code}`) === code,
  );
  if (!area) throw new Error(`There is no area ${kind} ${code}`);
  return area;
};

/** Words with figures in them that are no count: of ages, of bands of money, whole or without the name they begin with. */
export const wordsOf = (release: string): string[] =>
  cubeOf(partsOf(release).cube)!.categories.flatMap(({ label }) => partsOfLabel(label).flatMap((one) => [one, one.toLowerCase(), sentenceCase(one)]))
    .sort((a, b) => b.length - a.length); // prettier-ignore

const partsOfLabel = (label: string): string[] => {
  const last = label.split(/: |, /).at(-1)!;
  return [label, last, last.replace(/ a week$/, '')];
};

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** A day as pages say it, as `YYYY-MM-DD`. */
export const dayOf = (words: string): string => {
  const [, date, month, year] = /^(\d+) (\w+) (\d{4})$/.exec(words)!;
  return `${year}-${String(MONTHS.indexOf(month!) + 1).padStart(2, '0')}-${date!.padStart(2, '0')}`;
};
