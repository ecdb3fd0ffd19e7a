import { formatDay } from '@lib/kernel/london-format';
import { LondonBeds, ratioOf } from '@lib/measures/bed-ratio/bed-ratio.measure';
import { BED_TYPES } from '@lib/measures/bed-ratio/bed-types';
import { DataTable } from '@lib/web-kit/tables/data-table';
import { figureCell } from '../../london/page/figure-words';

/** What the page of the bed ratio shows of London. */
export interface LondonBedsModel {
  readonly table: DataTable;
  readonly note: string;
}

/** Null for every other measure. */
export const presentLondonBeds = (found: LondonBeds | null): LondonBedsModel | null => {
  if (found === null) return null;
  return {
    table: {
      caption: 'Beds in London for the children of London boroughs who live in one',
      columns: [
        { text: 'Type of bed' },
        { text: 'Beds in London', numeric: true },
        { text: 'Children of London', numeric: true },
        { text: 'Beds for each child', numeric: true },
      ],
      stacks: true,
      rows: found.types.map(({ group, london, printed }) => [
        BED_TYPES.find((type) => type.group === group)!.label,
        london.beds === null ? 'None in the directory' : london.beds.toLocaleString('en-GB'),
        figureCell(printed),
        ratioOf(london)?.toFixed(2) ?? 'Not known',
      ]),
    },
    note:
      found.releasedOn === null
        ? 'Beds as the directory has them. No release of placements is published yet, so that nobody can say for how many children.'
        : `Beds as the directory has them; children as London’s release of ${formatDay(found.releasedOn)} prints them, wherever they live. [c] is hidden to protect people, [x] is not available.`,
  };
};
