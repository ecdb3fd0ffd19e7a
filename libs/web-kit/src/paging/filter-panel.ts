import { FormModel } from '../forms/form-model';
import { withQuery } from './with-query';

/** What the `filterPanel` macro draws around the questions: what is applied now, each with a way to take it off. */
export interface FilterPanel {
  readonly action: string;
  readonly form: FormModel;
  readonly applied: readonly AppliedFilters[];
  readonly clearHref: string;
  /** Kept while filtering, for example the order. */
  readonly keep?: Readonly<Record<string, string>>;
}

export interface AppliedFilters {
  readonly heading: string;
  readonly items: readonly { readonly text: string; readonly href: string }[];
}

/** One kind of filter that is applied. Taking one off begins again at the first page. */
export const appliedFilter = (
  heading: string,
  name: string,
  values: readonly { value: string; text: string }[],
  address: string,
): AppliedFilters => ({
  heading,
  items: values.map(({ value, text }) => ({
    text,
    href: withQuery(address, {
      [name]: values.filter((other) => other.value !== value).map((other) => other.value),
      page: null,
    }),
  })),
});
