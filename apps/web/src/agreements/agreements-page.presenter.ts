import { Agreement, agreementState, lastDayOf, PURPOSES } from '@lib/boroughs/agreements/agreement';
import { AUTHORITIES_BY_NAME } from '@lib/boroughs/authorities/authorities';
import { authorityById } from '@lib/boroughs/authorities/find-authority';
import { Day } from '@lib/kernel/day';
import { Choice } from '@lib/web-kit/govuk/choice';

/** "Bromley, Sufficiency". */
export const agreementName = ({ boroughId, purpose }: Pick<Agreement, 'boroughId' | 'purpose'>): string =>
  `${authorityById(boroughId).name}, ${PURPOSES[purpose].title}`;

/** Boroughs whose returns cannot be imported today. */
export const boroughsWithout = (agreements: readonly Agreement[], today: Day): string[] =>
  AUTHORITIES_BY_NAME.filter(({ id }) => !hasLiveAgreement(agreements, id, today)).map((one) => one.name);

export const hasLiveAgreement = (agreements: readonly Agreement[], boroughId: number, today: Day): boolean =>
  agreements.some(
    (one) =>
      one.boroughId === boroughId &&
      one.purpose === 'sufficiency' &&
      ['live', 'ends soon'].includes(agreementState(one, today)),
  );

/** Agreements that end within the time of the warning, and that no other takes over from. */
export const endingSoon = (agreements: readonly Agreement[], today: Day): Agreement[] =>
  agreements.filter(
    (one) =>
      agreementState(one, today) === 'ends soon' &&
      !agreements.some(
        (other) =>
          other.boroughId === one.boroughId &&
          other.purpose === one.purpose &&
          lastDayOf(other) > lastDayOf(one),
      ),
  );

export const purposeChoices = (): Choice[] =>
  Object.entries(PURPOSES).map(([value, { title, meaning }]) => ({ value, text: title, hint: meaning }));
