import { sentenceCase } from '@lib/kernel/sentence-case';
import { formatDay } from '@lib/kernel/london-format';
import { behind, Behind } from '@lib/measures/cubes/behind';
import { ProductCode } from '@lib/releases/cubes/cube';
import { releaseReference } from '@lib/releases/selecting/release';
import { ReleasedTable } from './released-table';

/** What each product is called, and what was done to its numbers. */
export const PRODUCT_WORDS: Readonly<Record<ProductCode, { readonly name: string; readonly rule: string }>> =
  {
    operational: {
      name: 'weekly',
      rule:
        'Small numbers are hidden and shown as [c], and so are others from which they could be worked out. ' +
        'Every other number is rounded to the nearest 5, so figures may not add up',
    },
    official: {
      name: 'quarterly',
      rule:
        'Small numbers are hidden and shown as [c], and so are others from which they could be worked out. ' +
        'Every other number is exact',
    },
  };

/** The day a table is of; where there is no release yet, the day one was asked for. */
export const periodOf = ({ release, asked }: ReleasedTable): string =>
  release ? formatDay(release.on) : `no release by ${formatDay(asked)}`;

/** What releases are made from. */
export const BEHIND: Readonly<Record<Behind, string>> = {
  returns: 'returns on children looked after (SSDA903)',
  panel: 'the panels’ record in it',
  surveys: 'the sufficiency surveys boroughs handed in in it',
  register: 'boroughs’ registers of high-cost placements in it',
  blocks: 'boroughs’ block contracts in it and their returns on children looked after (SSDA903)',
};

/** Which release a table was selected from. */
export const sourceOf = ({ cube, release, product }: ReleasedTable): string =>
  release
    ? `${sentenceCase(PRODUCT_WORDS[product].name)} release ${releaseReference(release)} of this service, from ${BEHIND[behind(cube)]}`
    : `No ${PRODUCT_WORDS[product].name} release of this service yet`;
