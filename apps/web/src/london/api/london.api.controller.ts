import { Controller, Get, Param, Query } from '@nestjs/common';
import { InvalidError, NotFoundError } from '@lib/kernel/domain-error';
import { Viewer } from '@lib/access/viewer';
import { Cube } from '@lib/releases/cubes/cube';
import { CUBES, cubeOf } from '@lib/measures/cubes/cube-register';
import { Choice } from '@lib/web-kit/govuk/choice';
import { Allow } from '../../access/allow.decorator';
import { CurrentViewer } from '../../access/current-viewer.decorator';
import { ApiVerb } from '../../api-docs/describing/api-verb.decorator';
import { Tagged } from '../../api-docs/describing/tagged.decorator';
import { LondonFigures } from '../figures/london-figures.service';
import { LondonMonths } from '../months/london-months.service';
import { figuresJson, monthsJson, tableJson } from './london-json';
import { LondonQuery, MonthsQuery } from './london.query';
import {
  LONDON_FIGURES,
  LONDON_MONTHS,
  LONDON_TABLES,
  LondonFiguresJson,
  LondonMonthsJson,
  LondonTables,
} from './london.schemas';

const PATH = { table: 'Code of the table, for example placements' };

/** Protected figures of London and its panels: the same as on the pages, chosen from the same releases. */
@Tagged('London')
@Controller('api/v1/london')
export class LondonApiController {
  constructor(
    private readonly figures: LondonFigures,
    private readonly months: LondonMonths,
  ) {}

  @ApiVerb({ summary: 'The tables of London', answer: LONDON_TABLES })
  @Allow('see London figures')
  @Get()
  list(): LondonTables {
    return { tables: CUBES.map(tableJson) };
  }

  @ApiVerb({
    summary: 'Figures of the latest release of a table, or of a day',
    description:
      'For a person of a borough with the borough’s own exact figures beside them, which are not kept.',
    path: PATH,
    query: LondonQuery,
    answer: LONDON_FIGURES,
  })
  @Allow('see London figures')
  @Get(':table')
  async show(
    @CurrentViewer() viewer: Viewer,
    @Param('table') table: string,
    @Query() query: LondonQuery,
  ): Promise<LondonFiguresJson> {
    const { asked, shown } = await this.figures.show(viewer, { ...query, table: tableOf(table).code });
    refuseUnknown('by', query.by, codesOf(asked.breakdowns));
    refuseUnknown('areas', query.areas, valuesOf(asked.levels));
    if (!shown || (query.on && query.on !== shown.release.on)) throw new NotFoundError('release');
    return figuresJson(asked, shown);
  }

  @ApiVerb({
    summary: 'A figure over 24 months: the last release of each month, or the release of each quarter',
    path: PATH,
    query: MonthsQuery,
    answer: LONDON_MONTHS,
  })
  @Allow('see London figures')
  @Get(':table/months')
  async series(
    @CurrentViewer() viewer: Viewer,
    @Param('table') table: string,
    @Query() query: MonthsQuery,
  ): Promise<LondonMonthsJson> {
    const answer = await this.months.show(viewer, { ...query, table: tableOf(table).code });
    refuseUnknown('category', query.category, codesOf(answer.asked.categories));
    refuseUnknown('area', query.area, valuesOf(answer.asked.sets));
    return monthsJson(answer);
  }
}

/** @throws NotFoundError */
const tableOf = (code: string): Cube => {
  const cube = cubeOf(code);
  if (!cube) throw new NotFoundError('table');
  return cube;
};

const codesOf = (of: readonly { readonly code: string }[]): string[] => of.map(({ code }) => code);

const valuesOf = (of: readonly Choice[]): string[] => of.map(({ value }) => value);

/** A page takes its first answer for one it does not know; a program is told. */
const refuseUnknown = (field: string, asked: string | undefined, known: readonly string[]): void => {
  if (asked === undefined || known.includes(asked)) return;
  const message = `${field} must be one of ${known.join(', ')}`;
  throw new InvalidError(message, `unknown-${field}`, [{ field, message }]);
};
