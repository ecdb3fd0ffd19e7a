import { Day, isDay } from '@lib/kernel/day';
import { InvalidError } from '@lib/kernel/domain-error';
import { formatDay } from '@lib/kernel/london-format';
import { ProductCode } from '@lib/releases/cubes/cube';
import { Query, refuseOtherNames } from '@lib/web-kit/paging/list-filter';
import { Level, levelChoices, PARTS } from '../../london/asked/areas-asked';
import { LondonFilter } from '../../london/asked/asked-figures';
import { PRODUCTS, productNamed } from '../../london/asked/london-filters';

export type WorkstreamFilter = LondonFilter<'product' | 'on' | 'areas'>;

/** How the figures of a page were asked for. */
export interface WorkstreamAsked {
  readonly product: ProductCode;
  /** The last day whose releases are meant; null for the newest there are. */
  readonly upTo: Day | null;
  readonly level: Level;
}

/** Which areas and how often; which day is held against the days there are, by `filtersOf`. */
export const workstreamAsked = (query: Query): WorkstreamAsked => {
  const { on, areas } = query;
  return {
    product: productNamed(query['product']),
    upTo: typeof on === 'string' && isDay(on) ? on : null,
    level: typeof areas === 'string' ? areas : PARTS,
  };
};

const WEEKLY = 'Weekly where there is one';

/**
 * The questions of a page of a workstream.
 * @param days there are releases of, newest first
 * @throws UnexpectedFieldsError for a name no page of a workstream asks for
 * @throws InvalidError for an answer that is none
 */
export const filtersOf = (
  query: Query,
  { days, today }: { readonly days: readonly Day[]; readonly today: Day },
): readonly WorkstreamFilter[] => {
  const [, ...levels] = levelChoices(days[0] ?? today);
  const filters: readonly WorkstreamFilter[] = [
    {
      name: 'product',
      label: 'How often',
      choices: [{ value: PRODUCTS.official.name, text: PRODUCTS.official.text }],
      blank: WEEKLY,
    },
    {
      name: 'on',
      label: 'Figures up to',
      choices: days.map((day) => ({ value: day, text: formatDay(day) })),
      blank: 'The latest',
    },
    { name: 'areas', label: 'Areas', choices: levels, blank: 'London and its parts' },
  ];
  refuseOtherNames(query, filters, []);
  for (const filter of filters) refuseUnknown(filter, query[filter.name]);
  return filters;
};

/** What stands for the first answer, which has no name of its own in an address. */
const FIRST: Readonly<Record<string, string>> = { product: PRODUCTS.operational.name, areas: PARTS };

const refuseUnknown = ({ name, label, choices }: WorkstreamFilter, asked: unknown): void => {
  if (asked === undefined || asked === '' || asked === FIRST[name]) return;
  if (choices.some(({ value }) => value === asked)) return;
  const message = `“${label}” has no such answer. Choose one from the list`;
  throw new InvalidError(message, `unknown-${name}`, [{ field: name, message }]);
};
