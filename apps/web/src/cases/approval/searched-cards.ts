import { formatDay } from '@lib/kernel/london-format';
import { formatPounds } from '@lib/kernel/pounds';
import { MATCHES } from '@lib/panel/options/placement-kind';
import { weeklyTotal } from '@lib/panel/options/weekly-cost';
import { Searched } from '@lib/panel/referrals/snapshot/snapshot-of';
import { SummaryChange, SummaryRow } from '@lib/web-kit/govuk/summary-row';
import { optionsPaths } from '../options/options.paths';
import { totalRows } from '../search/search-log.presenter';
import { searchPaths } from '../search/search.paths';

export interface CheckCard {
  readonly title: string;
  readonly rows: readonly SummaryRow[];
}

/**
 * Where the borough searched and what it found, as the panel is given it: whoever submits a referral submits this too.
 * @param mayChange whether the rows lead to where they are changed
 */
export const searchedCards = (
  reference: string,
  { search, options, noSuitablePlacement }: Searched,
  mayChange: boolean,
): CheckCard[] => {
  const changed = (href: string, what: string): { readonly change?: SummaryChange } =>
    mayChange ? { change: { href, what } } : {};
  const [asked, ...answers] = totalRows(search);
  return [
    {
      title: 'Where you searched',
      rows: [{ ...asked!, ...changed(searchPaths.log(reference), 'where you searched') }, ...answers],
    },
    {
      title: 'Options',
      rows:
        options.length === 0
          ? [{ label: 'Options', value: 'None', ...changed(optionsPaths.options(reference), 'the options') }]
          : options.map((option) => ({
              label: `${option.position}. ${option.name}${option.preferred ? ' (first choice)' : ''}`,
              items: optionItems(option),
              ...changed(optionsPaths.change(reference, option.position), `option ${option.position}`),
            })),
    },
    ...(noSuitablePlacement === null
      ? []
      : [
          {
            title: 'No suitable placement found',
            rows: [
              {
                label: 'Why nothing was suitable',
                items: noSuitablePlacement.reasons,
                ...changed(optionsPaths.none(reference), 'that nothing suitable was found'),
              },
              { label: 'In the meantime', value: noSuitablePlacement.interim },
            ],
          },
        ]),
  ];
};

/** What is known of an option; that its cost or start is not known is said. */
const optionItems = (option: Searched['options'][number]): string[] => {
  const week = weeklyTotal(option.weeklyPence);
  return [
    option.kind,
    week === null ? 'Weekly cost not known' : `${formatPounds(week)} a week before VAT`,
    option.startOn === null ? 'Start not known' : `Can start on ${formatDay(option.startOn)}`,
    ...(option.match === null
      ? []
      : [`Match to the needs: ${MATCHES[option.match as keyof typeof MATCHES]}`]),
    ...(option.registration === null ? [] : [option.registration]),
    ...(option.miles === null ? [] : [`${option.miles} miles from home`]),
    ...(option.note === null ? [] : [`Note: ${option.note}`]),
  ];
};
