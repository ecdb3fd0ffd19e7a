import { Day } from '@lib/kernel/day';
import { formatDay } from '@lib/kernel/london-format';
import { HcliDefinition } from '@lib/high-cost/definitions/hcli-definition';
import { behind } from '@lib/measures/cubes/behind';
import { INNER_AND_OUTER_WORDS } from '../asked/areas-asked';
import { definitionSentence } from '../../register/definition-sentence';
import { transfersInWords } from '@lib/placements/transfers/transfers-in-words';
import { Cube } from '@lib/releases/cubes/cube';
import { AskedFigures } from '../asked/asked-figures';
import { isPrinted } from '../asked/breakdown';
import { ShownFigures } from '../figures/shown-figures';
import { tableWords } from '../tables/table-words';
import { CITY_WORDS, coverageWords, freshnessWords } from './coverage-words';
import { PRODUCT_WORDS } from './figure-words';
import { changeWords } from './headlines';

/** What a reader has to know before quoting a figure of the page: only what bears on what it shows. */
export const notesOf = (
  { cube, product, breakdown }: AskedFigures,
  { release, areas, before, definition }: ShownFigures,
): string[] => [
  ...(definition ? [definitionNote(definition, cube, release.on)] : []),
  coverageWords(release),
  freshnessWords(release, behind(cube)),
  CITY_WORDS,
  ...(typeof release.possiblyTwice === 'number' ? [transfersInWords(release.possiblyTwice)] : []),
  ...(areas.some(({ kind }) => kind === 'statutory') ? [INNER_AND_OUTER_WORDS] : []),
  ...(areas.some(({ kind }) => kind === 'borough') &&
  breakdown.parts.some((part) => !isPrinted(part, product, 'parts'))
    ? [FINER_WORDS]
    : []),
  PRODUCT_WORDS[product],
  ...(cube.population === 'cases' ? [SEVERAL_WORDS] : []),
  ...(before ? [changeWords(product, behind(cube))] : []),
];

/** By which version of the definition a placement is one of high cost, and what that version asks. */
const definitionNote = (definition: HcliDefinition, { code }: Pick<Cube, 'code'>, on: Day): string => {
  const day = formatDay(on);
  const which =
    tableWords(code).spans === 'day'
      ? `the definition in force on ${day}`
      : `the definition in force when they ended or were reviewed; this is that of ${day}`;
  return `Which placements are of high cost goes by ${which}. ${definitionSentence(definition)} Value added tax (VAT) is in no figure.`;
};

/** A number with one borough behind it would be that borough’s. */
export const SEVERAL_WORDS =
  'A number is shown only where at least three boroughs are behind it and none of them is behind nearly all of it, however large it is.';

/** Why London’s own row has gaps among the boroughs: a group is printed, or its parts are, never both. */
const FINER_WORDS =
  'Some groups are put together for boroughs, so that fewer are hidden. For London and its parts they are shown apart: choose London and its parts.';
