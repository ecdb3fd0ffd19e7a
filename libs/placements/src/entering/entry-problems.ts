import { ageOn, Day } from '@lib/kernel/day';
import { Problem } from '@lib/kernel/domain-error';
import { authorityByGss } from '@lib/boroughs/authorities/find-authority';
import { NEEDS } from '@lib/reference-data/codes/needs';
import { PROVIDER_TYPES } from '@lib/reference-data/codes/providers';
import { REASONS_FOR_CHANGE } from '@lib/reference-data/codes/reasons-for-change';
import { sectorOf } from '@lib/reference-data/postcodes/postcode';
import { ENTERED_PLACES, ENTERED_REASONS_CEASED, ENTERED_STATUSES } from './entered-codes';
import { EnteredFacts, EntryKind, OUTSIDE_LONDON } from './placement-entry';

/** An entry as somebody gives it; what is left out or null is not said. */
export interface NewEntry {
  readonly kind: EntryKind;
  readonly holdsFrom: Day;
  readonly facts: EnteredFacts;
  readonly reasonCeased: string | null;
  readonly reasonForChange: string | null;
}

/**
 * What is wrong with an entry by itself, field by field; the codes and what goes with what are those of the return
 * (domain.md 2.2 to 2.7).
 */
export const problemsOfEntry = (
  { kind, holdsFrom, facts, reasonCeased, reasonForChange }: NewEntry,
  born: Day,
  today: Day,
): Problem[] => {
  const problems: Problem[] = [];
  const add = (field: string, message: string): void => void problems.push({ field, message });
  const known = (codes: readonly { code: string }[], code: string | null | undefined): boolean =>
    !code || codes.some((one) => one.code === code);
  if (holdsFrom > today) add('holdsFrom', 'The day must be today or in the past');
  if (holdsFrom < born) add('holdsFrom', 'The day must not be before the child was born');
  if (kind === 'start' && !facts.place) add('place', 'Select the kind of placement');
  if (!known(ENTERED_PLACES, facts.place)) add('place', 'Select a kind of placement from the list');
  if (kind === 'start' && !facts.legalStatus) add('legalStatus', 'Select the legal status');
  if (!known(ENTERED_STATUSES, facts.legalStatus)) add('legalStatus', 'Select a legal status from the list');
  if (kind === 'start' && !facts.need) add('need', 'Select the need');
  if (!known(NEEDS, facts.need)) add('need', 'Select a need from the list');
  if (!known(PROVIDER_TYPES, facts.provider)) add('provider', 'Select who provides it from the list');
  if (!known(REASONS_FOR_CHANGE, reasonForChange)) add('reasonForChange', 'Select a reason from the list');
  if (kind === 'end' && !reasonCeased) add('reasonCeased', 'Select why the child is no longer looked after');
  if (!known(ENTERED_REASONS_CEASED, reasonCeased)) add('reasonCeased', 'Select a reason from the list');
  if (facts.urn && !URN.test(facts.urn)) {
    add('urn', 'The Ofsted number must be SC and 6 numbers, or 7 numbers, for example SC123456');
  }
  if (facts.sector && sectorOf(facts.sector) !== facts.sector) {
    add(
      'sector',
      'The postcode sector must be the first part and one number of the second, for example BR1 1',
    );
  }
  if (facts.hostAuthority && facts.hostAuthority !== OUTSIDE_LONDON && !authorityByGss(facts.hostAuthority)) {
    add('hostAuthority', 'Select the authority from the list');
  }
  return [...problems, ...problemsOfPlace(facts, ageOn(born, holdsFrom))];
};

/** What does not go with the kind of placement. */
const problemsOfPlace = ({ place, provider, urn }: EnteredFacts, age: number): Problem[] => {
  const type = ENTERED_PLACES.find(({ code }) => code === place);
  if (!type) return [];
  const problems: Problem[] = [];
  if (type.minimumAge !== undefined && age < type.minimumAge) {
    problems.push({
      field: 'place',
      message: `This kind of placement is for children aged ${type.minimumAge} or over`,
    });
  }
  if (urn && !type.needsUrn) {
    problems.push({ field: 'urn', message: 'This kind of placement has no Ofsted number: leave it empty' });
  }
  const by = PROVIDER_TYPES.find(({ code }) => code === provider);
  if (
    by &&
    (!type.needsProvider || by.notWith.includes(type.code) || by.onlyWith?.includes(type.code) === false)
  ) {
    problems.push({ field: 'provider', message: 'Who provides it does not go with this kind of placement' });
  }
  return problems;
};

/** SC and six numbers, or seven; XXXXXXX where another body than Ofsted inspects (domain.md 2.7). */
const URN = /^(SC\d{6}|\d{7}|XXXXXXX)$/;
