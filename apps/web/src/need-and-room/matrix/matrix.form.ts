import { IsIn, IsOptional } from 'class-validator';
import { GROUPS } from '@lib/boroughs/groupings/groupings';
import { LONDON_AREA } from '@lib/measures/need-and-room/matrix';
import { MATRIX_WAYS, MatrixWay, rowsOfWay } from '@lib/measures/need-and-room/matrix-rows';
import { Said } from '../../api-docs/describing/said.decorator';

const WAYS = Object.keys(MATRIX_WAYS) as MatrixWay[];
const AREAS = [
  LONDON_AREA.code,
  ...GROUPS.filter(({ grouping }) => grouping === 'sub-region').map(({ code }) => code),
];
const ROWS = [...new Set(WAYS.flatMap((way) => rowsOfWay(way).map(({ code }) => code)))];

/** Said of an address that somebody changed or cut short: the form itself offers only what there is. */
const notThere = (label: string): { message: string } => ({
  message: `“${label}” has no such answer. Choose one from the list`,
});

/** What the address of the matrix asks for; an empty answer is the first one. */
export class MatrixForm {
  @IsOptional()
  @IsIn([...WAYS, ''], notThere('By'))
  @Said('By placement type or by need group; by type when left out')
  by?: string;

  @IsOptional()
  @IsIn([...AREAS, ''], notThere('Area'))
  @Said('London, or the code of a sub-region; London when left out')
  area?: string;
}

/** One place of the matrix. */
export class CellForm extends MatrixForm {
  @IsIn(ROWS, notThere('Row'))
  @Said('Code of the row', { examples: ['home'] })
  row!: string;
}

export const wayAsked = ({ by }: MatrixForm): MatrixWay => (by || 'type') as MatrixWay;

export const areaAsked = ({ area }: MatrixForm): string => area || LONDON_AREA.code;
