import { formatDay } from '@lib/kernel/london-format';
import { FOSTER_PLACE_USE, FosterPlaces } from '@lib/measures/foster-place-use/foster-place-use.measure';
import {
  Completeness,
  RETURN_COMPLETENESS,
} from '@lib/measures/return-completeness/return-completeness.measure';
import { countLine, OwnLine, partLine, shareLine } from '../own-line';
import { own, OwnValue } from '../own-value';

const fosterLines = (said: FosterPlaces): OwnLine[] => {
  const on = formatDay(said.on);
  const line = (label: string, places: number | null): OwnLine[] => {
    if (places === null) return [];
    return [said.approved === null ? countLine(label, places) : partLine(label, places, said.approved)];
  };
  return [
    ...line(`Approved places filled on ${on}`, said.filled),
    ...line('Vacant and usable', said.vacant),
    ...line('Not available', said.notAvailable),
    ...(said.overApproval === null
      ? []
      : [countLine('Filled above approval, by exemption', said.overApproval)]),
  ];
};

const completenessLines = ({ questions, returns, neverBegun }: Completeness): OwnLine[] => [
  shareLine('Questions answered', questions),
  shareLine('Returns handed in', returns),
  ...(neverBegun === 0 ? [] : [countLine('Returns due that were never begun', neverBegun)]),
];

/** What a borough says in surveys, and how much of what it was asked. */
export const SURVEY_VALUES: readonly OwnValue[] = [
  own(FOSTER_PLACE_USE, fosterLines, 'surveys'),
  own(RETURN_COMPLETENESS, completenessLines, 'surveys'),
];
