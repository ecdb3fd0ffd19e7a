import { IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { ATTENDANCE_STATES, AttendanceState } from '@lib/panel/attendance/attendance';
import { MarkedAttendance } from '@lib/panel/attendance/save-attendance';

/** Somebody who comes without having been expected. */
export class AddAttendanceForm {
  @IsString({ message: 'Enter their name' })
  @MaxLength(100, { message: 'The name must be 100 characters or fewer' })
  @Matches(/\S/, { message: 'Enter their name' })
  name!: string;

  /** Key of the member they stand in for; empty for a guest. */
  @IsOptional()
  @IsString()
  substituteFor?: string;
}

const isState = (value: unknown): value is AttendanceState =>
  typeof value === 'string' && Object.hasOwn(ATTENDANCE_STATES, value);

/**
 * A row for each person: `state-<key>`, `was-<key>` and `version-<key>` as the page showed them. Who was left as they were
 * is not marked, so that two who mark different people at once do not stand in each other’s way.
 */
export const readMarked = (body: unknown): MarkedAttendance[] => {
  const sent = new Map(Object.entries(body ?? {}));
  return [...sent].flatMap(([name, state]): MarkedAttendance[] => {
    const personId = /^state-(.+)$/.exec(name)?.[1];
    if (personId === undefined || !isState(state) || sent.get(`was-${personId}`) === state) return [];
    return [{ personId, state, version: Number(sent.get(`version-${personId}`)) || 0 }];
  });
};
