import { IsOptional, IsString, MaxLength, MinLength } from 'class-validator';
import { ATTENDANCE_STATES, AttendanceState } from '@lib/panel/attendance/attendance';
import { MarkedAttendance } from '@lib/panel/attendance/save-attendance';

/** Somebody who comes without having been expected. */
export class AddAttendanceForm {
  @IsString({ message: 'Enter their name' })
  @MaxLength(100, { message: 'The name must be 100 characters or fewer' })
  @MinLength(1, { message: 'Enter their name' })
  name!: string;

  /** Key of the member they stand in for; empty for a guest. */
  @IsOptional()
  @IsString()
  substituteFor?: string;
}

const isState = (value: unknown): value is AttendanceState =>
  typeof value === 'string' && Object.hasOwn(ATTENDANCE_STATES, value);

/** A row for each person: `state-<key>`, and `version-<key>` of the row the page showed. */
export const readMarked = (body: unknown): MarkedAttendance[] => {
  const sent = new Map(Object.entries(body ?? {}));
  return [...sent].flatMap(([name, state]): MarkedAttendance[] => {
    const personId = /^state-(.+)$/.exec(name)?.[1];
    if (personId === undefined || !isState(state)) return [];
    return [{ personId, state, version: Number(sent.get(`version-${personId}`)) || 0 }];
  });
};
