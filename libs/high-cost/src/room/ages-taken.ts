import { OLDEST_AGE, RegisteredAges } from '@lib/provision/settings/registered-ages';
import { SUPPORTED_ACCOMMODATION } from '@lib/provision/settings/supported-category';
import { NewRestriction } from '@lib/provision/statements/restriction';

/** The ages a setting may take, both counted in. */
export interface AgesTaken {
  readonly youngest: number;
  readonly oldest: number;
}

/** What ages are known by. */
export interface AgedSetting extends RegisteredAges {
  readonly provisionType: string;
  readonly restrictions: readonly Pick<NewRestriction, 'code' | 'youngest' | 'oldest'>[];
}

/**
 * Nobody under 16 may be placed in supported accommodation (the Care Planning, Placement and Case Review (England)
 * (Amendment) Regulations 2021): that is known of it whatever else is.
 */
const SUPPORTED: AgesTaken = { youngest: 16, oldest: OLDEST_AGE };

/** The ages that its registration, its kind and every restriction leave; null where none of them says. */
export const agesTaken = ({
  youngestAge,
  oldestAge,
  provisionType,
  restrictions,
}: AgedSetting): AgesTaken | null => {
  const said: AgesTaken[] = [
    ...(youngestAge === null || oldestAge === null ? [] : [{ youngest: youngestAge, oldest: oldestAge }]),
    ...(provisionType === SUPPORTED_ACCOMMODATION ? [SUPPORTED] : []),
    ...restrictions.flatMap(({ code, youngest, oldest }) =>
      code === 'ages-only' && youngest !== null && oldest !== null ? [{ youngest, oldest }] : [],
    ),
  ];
  if (said.length === 0) return null;
  return {
    youngest: Math.max(...said.map(({ youngest }) => youngest)),
    oldest: Math.min(...said.map(({ oldest }) => oldest)),
  };
};

/** Whether somebody of an age may be taken, as far as is known; whoever asks for no age fits everywhere. */
export const takesAge = (ages: AgesTaken | null, age: number | null): boolean =>
  ages === null || age === null || (ages.youngest <= age && age <= ages.oldest);
