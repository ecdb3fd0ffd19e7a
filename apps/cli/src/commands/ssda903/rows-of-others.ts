import { RowsOfOther } from '@lib/placements/importing/rows-of-others';

export const ofOthersLine = (others: readonly RowsOfOther[]): string[] =>
  others.length === 0
    ? []
    : [
        `Refused as another authority’s: ${others.map(({ authority, rows }) => `${authority} ${rows} ${rows === 1 ? 'row' : 'rows'}`).join(', ')}.`,
      ];
