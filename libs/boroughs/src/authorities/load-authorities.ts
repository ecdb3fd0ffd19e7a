import { Tx } from '@lib/database/unit-of-work';
import { LoadOutcome } from '@lib/reference-data/loading/load-once';
import { loadTables, ReferenceTable } from '@lib/reference-data/loading/replace-rows';
import { neighboursOf } from '../adjoining/adjoining';
import { GROUPS } from '../groupings/groupings';
import { MEMBERSHIPS } from '../groupings/memberships';
import { AUTHORITIES } from './authorities';

/** Loads the 33 authorities, their groupings and who adjoins whom. Safe to run again. Run as the role `migrate`. */
export const loadAuthorities = async (tx: Tx): Promise<LoadOutcome> =>
  loadTables(tx, 'authorities', '2026', [authorities(), groups(), memberships(), adjoining()]);

const authorities = (): ReferenceTable => ({
  table: 'authorities',
  key: ['borough_id'],
  rows: AUTHORITIES.map(({ id, gss, name, slug, liia, alsoKnownAs }) => ({
    borough_id: id,
    gss,
    name,
    slug,
    liia,
    also_known_as: alsoKnownAs,
  })),
});

const groups = (): ReferenceTable => ({
  table: 'authority_groups',
  key: ['grouping', 'group_code'],
  rows: GROUPS.map(({ grouping, code, label, gss, unconfirmed }, position) => ({
    grouping,
    group_code: code,
    position,
    label,
    gss: gss ?? null,
    unconfirmed: unconfirmed ?? false,
  })),
});

const memberships = (): ReferenceTable => ({
  table: 'authority_groupings',
  key: ['grouping', 'borough_id', 'valid_from'],
  rows: MEMBERSHIPS.map(({ grouping, code, boroughId, from, to }) => ({
    grouping,
    borough_id: boroughId,
    valid_from: from,
    group_code: code,
    valid_to: to,
  })),
});

const adjoining = (): ReferenceTable => ({
  table: 'adjoining_authorities',
  key: ['borough_id', 'neighbour_gss'],
  rows: AUTHORITIES.flatMap(({ id }) =>
    neighboursOf(id).map(({ gss, name, boroughId, river }) => ({
      borough_id: id,
      neighbour_gss: gss,
      neighbour_name: name,
      neighbour_id: boroughId,
      river,
    })),
  ),
});
