import { INNER_AND_OUTER_WORDS } from '../asked/areas-asked';
import { AskedFigures } from '../asked/asked-figures';
import { isPrinted } from '../asked/breakdown';
import { ShownFigures } from '../figures/shown-figures';
import { CITY_WORDS, coverageWords, freshnessWords } from './coverage-words';
import { PRODUCT_WORDS } from './figure-words';
import { changeWords } from './headlines';

/** What a reader has to know before quoting a figure of the page: only what bears on what it shows. */
export const notesOf = (
  { cube, product, breakdown }: AskedFigures,
  { release, areas, before }: ShownFigures,
): string[] => [
  coverageWords(release),
  freshnessWords(release, cube.population),
  CITY_WORDS,
  ...(areas.some(({ kind }) => kind === 'statutory') ? [INNER_AND_OUTER_WORDS] : []),
  ...(areas.some(({ kind }) => kind === 'borough') &&
  breakdown.parts.some((part) => !isPrinted(part, product, 'parts'))
    ? [FINER_WORDS]
    : []),
  PRODUCT_WORDS[product],
  ...(cube.population === 'cases' ? [SEVERAL_WORDS] : []),
  ...(before ? [changeWords(product, cube.population)] : []),
];

/** A number with one borough behind it would be that borough’s. */
const SEVERAL_WORDS =
  'A number is shown only where at least three boroughs are behind it and none of them is behind nearly all of it, however large it is.';

/** Why London’s own row has gaps among the boroughs: a group is printed, or its parts are, never both. */
const FINER_WORDS =
  'Some groups are put together for boroughs, so that fewer are hidden. For London and its parts they are shown apart: choose London and its parts.';
