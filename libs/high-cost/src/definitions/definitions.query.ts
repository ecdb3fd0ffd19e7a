import { Tx } from '@lib/database/unit-of-work';
import { FIRST_DEFINITION } from './first-definition';
import { HcliDefinition } from './hcli-definition';
import { FIRST_MADE, MadeDefinition } from './made-definition';

const WHAT_COUNTS = `
  version, valid_from as "validFrom", to_json(tiers) as tiers, secure, unregistered,
  deprivation_of_liberty as "deprivationOfLiberty", solo_staff::float8 as "soloStaff",
  panel_mark as "panelMark"`;

/** Every version, the first one first. */
export const definitionsOf = async (tx: Tx): Promise<HcliDefinition[]> => [
  FIRST_DEFINITION,
  ...(await tx.query<HcliDefinition>(`select ${WHAT_COUNTS} from hcli_definitions order by version`)),
];

/** Every version with who made it and why, the first one first. */
export const madeDefinitionsOf = async (tx: Tx): Promise<MadeDefinition[]> => [
  FIRST_MADE,
  ...(await tx.query<MadeDefinition>(
    `select ${WHAT_COUNTS}, because, made_at as "madeAt", made_by_name as "madeByName"
       from hcli_definitions order by version`,
  )),
];
