import { Area, AREAS } from '@lib/access/panels/panel-seat';
import { Attendance, hasVoice } from './attendance';

/** What a meeting needs to recommend, as its series had it when it opened. */
export interface QuorumRule {
  readonly least: number;
  readonly areas: readonly Area[];
}

export type OutBecause = 'conflict' | 'stepped out';

/** Who is at the meeting but out of the room for an item. */
export type OutOfRoom = ReadonlyMap<string, OutBecause>;

/** Whether those in the room for an item are enough, and why not. */
export interface QuorumState {
  readonly quorate: boolean;
  readonly least: number;
  /** Names of those who count, in the order of the attendance. */
  readonly inRoom: readonly string[];
  readonly missingAreas: readonly Area[];
  readonly out: readonly { readonly name: string; readonly because: OutBecause }[];
}

/**
 * Quorum for one item (PAN-14): so many members in the room, and somebody of each required area. The chair, members
 * and substitutes count; a substitute counts for the area of the one they stand in for, and not beside that person.
 * Whoever has a conflict or stepped out does not count, nor does who left.
 */
export const quorumOf = (
  rule: QuorumRule,
  attendances: readonly Attendance[],
  out: OutOfRoom = new Map(),
): QuorumState => {
  const there = attendances.filter((one) => one.state === 'present');
  const inRoom = there.filter((one) => !out.has(one.personId));
  const present = new Set(inRoom.map(({ personId }) => personId));
  const counted = inRoom.filter(
    (one) => hasVoice(one) && !(one.substituteFor !== null && present.has(one.substituteFor)),
  );
  const missingAreas = rule.areas.filter((area) => !counted.some((one) => one.area === area));
  return {
    quorate: counted.length >= rule.least && missingAreas.length === 0,
    least: rule.least,
    inRoom: counted.map(({ name }) => name),
    missingAreas,
    out: there.flatMap((one) => {
      const because = out.get(one.personId);
      return because ? [{ name: one.name, because }] : [];
    }),
  };
};

/** "Not quorate: 2 members are in the room and 3 are needed; nobody speaks for Health." */
export const quorumInWords = ({ quorate, least, inRoom, missingAreas }: QuorumState): string => {
  const count = `${inRoom.length} ${inRoom.length === 1 ? 'member is' : 'members are'} in the room and ${least} are needed`;
  if (quorate) return `Quorate: ${count}.`;
  const missing = missingAreas.map((area) => AREAS[area]).join(' or ');
  return `Not quorate: ${count}${missing ? `; nobody speaks for ${missing}` : ''}.`;
};
