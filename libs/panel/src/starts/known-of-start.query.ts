import { AUTHORITIES_BY_NAME } from '@lib/boroughs/authorities/authorities';
import { Tx } from '@lib/database/unit-of-work';
import { placementsOf } from '@lib/placements/children/children.query';
import { ENTERED_PLACES } from '@lib/placements/entering/entered-codes';
import { EnteredFacts, OUTSIDE_LONDON } from '@lib/placements/entering/placement-entry';
import { PanelCase } from '../cases/panel-case';
import { CaseOption } from '../options/case-option';
import { caseOptionsOf } from '../options/case-options.query';
import { PlacementKind } from '../options/placement-kind';
import { Recommendation } from '../recommendations/recommendation';

/** The kind of placement of the return that an option most often becomes; what is not one kind is left open. */
const PLACE_OF: Readonly<Partial<Record<PlacementKind, string>>> = {
  'in-house fostering': 'U6',
  'agency fostering': 'U6',
  'family or friends': 'U3',
  'childrens home': 'K2',
  'home with education': 'K2',
  'secure home': 'K1',
  'parent and child': 'R3',
  'supported accommodation': 'K3',
  'health setting': 'R2',
};

const OWN_PROVISION = 'PR1';

/**
 * What is known of the placement that starts, to be looked at and changed: what it is from the option the panel spoke of
 * or else the borough’s first choice, the child’s legal status and need from the placement they are in.
 */
export const knownOfStart = async (
  tx: Tx,
  of: PanelCase,
  { option: spokenOf }: Pick<Recommendation, 'option'>,
): Promise<EnteredFacts> => {
  const now = (await placementsOf(tx, of.childId)).find(
    ({ shortBreak, endedOn }) => !shortBreak && endedOn === null,
  );
  const options = await caseOptionsOf(tx, of);
  const meant =
    options.find(({ name }) => name === spokenOf?.name) ?? options.find(({ preferred }) => preferred) ?? null;
  return {
    ...(meant ? await factsOf(tx, meant) : {}),
    legalStatus: now?.legalStatus ?? null,
    need: now?.need ?? null,
  };
};

const factsOf = async (tx: Tx, { kind, settingId }: CaseOption): Promise<EnteredFacts> => {
  const place = PLACE_OF[kind] ?? null;
  const provider = kind === 'in-house fostering' ? OWN_PROVISION : null;
  const [setting] = settingId
    ? await tx.query<{ urn: string | null; authority: string }>(
        'select urn, local_authority as authority from settings where id = $1',
        [settingId],
      )
    : [];
  const hasUrn = ENTERED_PLACES.some(({ code, needsUrn }) => code === place && needsUrn);
  const london = AUTHORITIES_BY_NAME.find(({ name }) => name === setting?.authority);
  return {
    place,
    provider,
    urn: hasUrn ? (setting?.urn ?? null) : null,
    hostAuthority: setting ? (london?.gss ?? OUTSIDE_LONDON) : null,
  };
};
