import { KindTotals, PlacesAt } from '@lib/high-cost/room/totals-by-kind';
import { orNull, shape, text, whole } from '../../api-docs/schemas/schema';

const PLACES = shape<PlacesAt>('PlacesAt', 'A sum of places', {
  places: whole('How many'),
  settings: whole('At how many settings that is said'),
});

export const KIND = shape<KindTotals>(
  'RoomOfKind',
  'What adds up over settings of a kind; what is declared only where it was confirmed lately',
  {
    kind: orNull(text('The kind; null for all together', "Children's home")),
    settings: whole('Settings that are looked at'),
    confirmed: whole('Those that were confirmed lately: the figures are of these alone'),
    registered: PLACES,
    commissioned: PLACES,
    outOfUse: PLACES,
    vacant: PLACES,
    block: PLACES,
  },
);
