import { INNER_AND_OUTER_WORDS } from '../asked/areas-asked';
import { AskedFigures } from '../asked/asked-figures';
import { isPrinted } from '../asked/breakdown';
import { ShownFigures } from '../figures/shown-figures';
import { CITY_WORDS, coverageWords, freshnessWords } from './coverage-words';
import { PRODUCT_WORDS } from './figure-words';
import { CHANGE_WORDS } from './headlines';

/** What a reader has to know before quoting a figure of the page: only what bears on what it shows. */
export const notesOf = (
  { product, breakdown }: AskedFigures,
  { release, areas, before }: ShownFigures,
): string[] => [
  coverageWords(release),
  freshnessWords(release),
  CITY_WORDS,
  ...(areas.some(({ kind }) => kind === 'statutory') ? [INNER_AND_OUTER_WORDS] : []),
  ...(areas.some(({ kind }) => kind === 'borough') &&
  breakdown.parts.some((part) => !isPrinted(part, product, 'parts'))
    ? [FINER_WORDS]
    : []),
  PRODUCT_WORDS[product],
  ...(before ? [CHANGE_WORDS[product]] : []),
];

/** Why London’s own row has gaps among the boroughs: a group is printed, or its parts are, never both. */
const FINER_WORDS =
  'Some groups are put together for boroughs, so that fewer are hidden. For London and its parts they are shown apart: choose London and its parts.';
