import { Day, isDay } from '@lib/kernel/day';
import { InvalidError } from '@lib/kernel/domain-error';
import { formatDay } from '@lib/kernel/london-format';
import { areasOn, LEFT_OUT } from '@lib/measures/cubes/areas';
import { ProductCode } from '@lib/releases/cubes/cube';
import { Choice } from '@lib/web-kit/govuk/choice';
import { Query, refuseOtherNames } from '@lib/web-kit/paging/list-filter';
import { Level, levelChoices, PARTS } from '../../london/asked/areas-asked';
import { LondonFilter } from '../../london/asked/asked-figures';
import { PRODUCTS, productNamed } from '../../london/asked/london-filters';

export type WorkstreamFilter = LondonFilter<'product' | 'on' | 'areas' | 'beside'>;

/** How the figures of a page were asked for. */
export interface WorkstreamAsked {
  readonly product: ProductCode;
  /** The last day whose releases are meant; null for the newest there are. */
  readonly upTo: Day | null;
  readonly level: Level;
  /** The DfE number of a borough that is set beside its statistical neighbours; null for the reader’s own, if any. */
  readonly beside: number | null;
}

/** Which areas and how often; which day is held against the days there are, by `filtersOf`. */
export const workstreamAsked = (query: Query): WorkstreamAsked => {
  const { on, areas, beside } = query;
  return {
    product: productNamed(query['product']),
    upTo: typeof on === 'string' && isDay(on) ? on : null,
    level: typeof areas === 'string' && areas !== '' ? areas : PARTS,
    beside: typeof beside === 'string' && beside !== '' ? Number(beside) : null,
  };
};

const WEEKLY = 'Weekly where there is one';

/** `days`: those there are releases of, newest first. */
export interface FilterFacts {
  readonly days: readonly Day[];
  readonly today: Day;
  /** The reader’s own borough; none for the programme. */
  readonly ownBorough?: number | null;
}

/**
 * The questions of a page of a workstream.
 * @throws UnexpectedFieldsError for a name no page of a workstream asks for
 * @throws InvalidError for an answer that is none
 */
export const filtersOf = (
  query: Query,
  { days, today, ownBorough }: FilterFacts,
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
    {
      name: 'beside',
      label: 'A borough beside those like it',
      choices: boroughChoices(days[0] ?? today),
      blank: ownBorough ? 'Your own' : 'None',
    },
  ];
  refuseOtherNames(query, filters, []);
  for (const filter of filters) refuseUnknown(filter, query[filter.name]);
  return filters;
};

/** Boroughs there are figures of: the City of London is in none. */
const boroughChoices = (on: Day): Choice[] =>
  areasOn(on)
    .filter(({ kind, boroughs }) => kind === 'borough' && !boroughs.some((id) => LEFT_OUT.includes(id)))
    .map(({ code, name }) => ({ value: code, text: name }));

/** What stands for the first answer, which has no name of its own in an address. */
const FIRST: Readonly<Record<string, string>> = { product: PRODUCTS.operational.name, areas: PARTS };

const refuseUnknown = ({ name, label, choices }: WorkstreamFilter, asked: unknown): void => {
  if (asked === undefined || asked === '' || asked === FIRST[name]) return;
  if (choices.some(({ value }) => value === asked)) return;
  const message = `“${label}” has no such answer. Choose one from the list`;
  throw new InvalidError(message, `unknown-${name}`, [{ field: name, message }]);
};
