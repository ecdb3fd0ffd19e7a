import { Choice } from '../govuk/choice';
import { UnexpectedFieldsError } from '../forms/unexpected-fields.error';
import { AppliedFilters, appliedFilter } from './filter-panel';

/** A filter of a list: its name in the address, its question and its answers. */
export interface ListFilter<Name extends string = string> {
  readonly name: Name;
  readonly label: string;
  readonly choices: readonly Choice[];
}

/** The query of an address, as it came. */
export type Query = Readonly<Record<string, unknown>>;

/**
 * Holds the address of a list to what the list asks for, as every form is held to its questions.
 * @throws UnexpectedFieldsError when it has another name.
 */
export const refuseOtherNames = (
  query: Query,
  filters: readonly ListFilter[],
  others: readonly string[],
): void => {
  const known = new Set([...filters.map(({ name }) => name), ...others]);
  if (Object.keys(query).some((name) => !known.has(name))) throw new UnexpectedFieldsError();
};

/** The answer an address gives to a filter; what is not one of its answers is no filter. */
export const chosenOf = <Name extends string>(
  filters: readonly ListFilter<Name>[],
  query: Query,
  name: Name,
): string | undefined =>
  filters.find((filter) => filter.name === name)?.choices.find(({ value }) => value === query[name])?.value;

/** What is applied now, filter by filter, each with the address that takes it off. */
export const appliedFilters = (
  filters: readonly ListFilter[],
  query: Query,
  address: string,
): readonly AppliedFilters[] =>
  filters
    .map(({ name, label, choices }) =>
      appliedFilter(
        label,
        name,
        choices.filter(({ value }) => value === query[name]),
        address,
      ),
    )
    .filter(({ items }) => items.length > 0);
