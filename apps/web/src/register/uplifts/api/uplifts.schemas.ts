import { UpliftEffect } from '@lib/high-cost/uplifts/uplift-effect';
import { UPLIFT_REASONS, UPLIFT_STATES } from '@lib/high-cost/uplifts/uplift-request';
import { UpliftLine } from '@lib/high-cost/uplifts/uplifts.service';
import { day, decimal, key, list, oneOf, orNull, shape, text, whole } from '../../../api-docs/schemas/schema';

const EFFECT = shape<UpliftEffect>(
  'UpliftEffect',
  'What an increase comes to on the placements of your borough',
  {
    placements: whole('Placements at the setting with a core fee then', 2),
    corePence: whole('Their core fees, pence a week before VAT', 1300000),
    weeklyPence: whole('What the increase adds to them, pence a week', 45500),
    yearlyPence: whole('The same for a year of 365 nights, in pence', 2372500),
  },
);

export const UPLIFT = shape<UpliftLine>('UpliftRequest', 'What a provider asks for, and what became of it', {
  id: key('Key of the request'),
  settingId: key('Key of the setting'),
  settingName: text('Name of the setting', 'A made-up home'),
  providerName: orNull(text('Name of its provider; null where none is known', 'A made-up provider')),
  askedOn: day('The day the provider asked'),
  askedPercent: decimal('How much more, in percent of the core fee', 6),
  appliesFrom: day('The day it is to hold from'),
  reason: oneOf(Object.keys(UPLIFT_REASONS), 'The reason the provider gives'),
  state: oneOf(Object.keys(UPLIFT_STATES), 'Where it stands'),
  decidedOn: orNull(day('The day it was decided; null while it is open')),
  agreedPercent: orNull(decimal('How much more was agreed; null where none was', 3.5)),
  evidence: orNull(text('Where the decision is kept; null when not said', 'Letter of 2 March')),
  enteredByName: text('Who recorded it', 'A made-up officer'),
  version: whole('Its version; send it back with a change', 1),
  effect: EFFECT,
});

export interface UpliftsJson {
  readonly uplifts: readonly UpliftLine[];
}

export const UPLIFTS = shape<UpliftsJson>('UpliftRequests', 'What providers ask of your borough', {
  uplifts: list(UPLIFT, 'Those that wait first'),
});
