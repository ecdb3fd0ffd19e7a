import { Controller, Get, Param, Query } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { MEASURES_DEFINED } from '@lib/measures/measure-register';
import { Allow } from '../../access/allow.decorator';
import { CurrentViewer } from '../../access/current-viewer.decorator';
import { ApiVerb } from '../../api-docs/describing/api-verb.decorator';
import { Tagged } from '../../api-docs/describing/tagged.decorator';
import { LondonBedsOfToday } from '../london-beds/london-beds.service';
import { measureOf } from '../measure-of';
import { OwnMeasures } from '../own/own-measures.service';
import { OwnMeasureQuery } from './own-measure.query';
import { publishedAreas } from '../published-areas';
import {
  MEASURE_WITH_PUBLISHED,
  measureJson,
  MEASURES_LISTED,
  MeasuresJson,
  measureWithPublishedJson,
  MeasureWithPublishedJson,
} from './measures.schemas';

/** The definitions of measures, as JSON: the same as on the pages. */
@Tagged('Measures')
@Controller('api/v1/measures')
export class MeasuresApiController {
  constructor(
    private readonly own: OwnMeasures,
    private readonly london: LondonBedsOfToday,
  ) {}

  @ApiVerb({ summary: 'Every measure with its definition', answer: MEASURES_LISTED })
  @Allow('see London figures')
  @Get()
  list(): MeasuresJson {
    return { measures: MEASURES_DEFINED.map(measureJson) };
  }

  @ApiVerb({
    summary: 'A measure, with what the Department for Education publishes of it',
    description:
      'Published figures of London and England; of the bed ratio also London’s beds, and its children as a release prints them. For a person of a borough also those of the borough, and its own exact figure, which is not kept.',
    query: OwnMeasureQuery,
    path: { code: 'Code of the measure, for example placement-mix' },
    answer: MEASURE_WITH_PUBLISHED,
  })
  @Allow('see London figures')
  @Get(':code')
  async show(
    @CurrentViewer() viewer: Viewer,
    @Param('code') code: string,
    @Query() { on }: OwnMeasureQuery,
  ): Promise<MeasureWithPublishedJson> {
    const measure = measureOf(code);
    return measureWithPublishedJson(measure, publishedAreas(viewer), {
      own: await this.own.of(viewer, code, on),
      london: await this.london.of(viewer, code, on),
    });
  }
}
