import { PrefillSource } from './prefill-source';
import { BED_SOURCES } from './sources/beds.source';
import { COST_SOURCES } from './sources/costs.source';
import { HELD_AGAINST_SOURCES } from './sources/held-against.source';
import { LIBERTY_SOURCES } from './sources/liberty.source';
import { LOCATION_SOURCES } from './sources/location.source';
import { LOOKED_AFTER_SOURCES } from './sources/looked-after.source';
import { MOVE_SOURCES } from './sources/moves.source';
import { OTHER_SURVEY_SOURCES } from './sources/other-survey.source';
import { PLACEMENT_MIX_SOURCES } from './sources/placement-mix.source';
import { REGISTER_SOURCE } from './sources/register.source';
import { SEARCHES_COUNTED_SOURCES } from './sources/searches-counted.source';
import { SEARCHES_SOURCE } from './sources/searches.source';
import { UNREGISTERED_SOURCES } from './sources/unregistered.source';
import { WAVE_SOURCES } from './sources/wave.source';

/** Everything a question set can have filled in. */
export const PREFILL_SOURCES: readonly PrefillSource[] = [
  ...WAVE_SOURCES,
  ...LOOKED_AFTER_SOURCES,
  ...PLACEMENT_MIX_SOURCES,
  ...LOCATION_SOURCES,
  ...BED_SOURCES,
  ...LIBERTY_SOURCES,
  ...UNREGISTERED_SOURCES,
  ...COST_SOURCES,
  ...MOVE_SOURCES,
  ...HELD_AGAINST_SOURCES,
  ...OTHER_SURVEY_SOURCES,
  REGISTER_SOURCE,
  ...SEARCHES_COUNTED_SOURCES,
  SEARCHES_SOURCE,
];
