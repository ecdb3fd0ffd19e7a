import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { PersonNames } from '@lib/access/people/person-names.service';
import { Viewer } from '@lib/access/viewer';
import { AuditReading } from '@lib/audit/reading/audit-reading.service';
import { NotFoundError } from '@lib/kernel/domain-error';
import { Allow } from '../../access/allow.decorator';
import { CurrentViewer } from '../../access/current-viewer.decorator';
import { ApiVerb } from '../../api-docs/describing/api-verb.decorator';
import { PagedQuery, pageAsked } from '../../api-docs/describing/paged.query';
import { Tagged } from '../../api-docs/describing/tagged.decorator';
import {
  AuditEventsAnswer,
  BoroughPeopleAnswer,
  ChildOpeningsAnswer,
  eventOf,
  openingOf,
  personOpeningOf,
  PersonOpeningsAnswer,
} from './audit.answers';
import { auditFilterOf, AuditQuery, ChildOpeningsBody } from './audit.queries';
import { AUDIT_EVENTS, BOROUGH_PEOPLE, CHILD_OPENINGS, PERSON_OPENINGS } from './audit.schemas';

/** Reading the audit; that it was read is written down in it. */
@Tagged('Audit')
@Controller('api/v1/audit')
export class AuditApiController {
  constructor(
    private readonly reading: AuditReading,
    private readonly names: PersonNames,
  ) {}

  @ApiVerb({ summary: 'Search the whole audit', query: AuditQuery, answer: AUDIT_EVENTS })
  @Allow('search all audit')
  @Get('events')
  async search(@CurrentViewer() viewer: Viewer, @Query() query: AuditQuery): Promise<AuditEventsAnswer> {
    const page = pageAsked(query);
    const { lines, total } = await this.reading.search(viewer, auditFilterOf(query), page);
    const names = await this.names.of(
      viewer.context,
      lines.map((line) => line.personId),
    );
    return { events: lines.map((line) => eventOf(line, names)), total, page };
  }

  @ApiVerb({
    summary: 'Who has seen a child of your borough',
    description:
      'The reference is sent in the body, so that it is never part of an address. A child of another borough is not found (404).',
    body: ChildOpeningsBody,
    answer: CHILD_OPENINGS,
  })
  @Allow('see who saw children')
  @Post('child-openings')
  async whoOpened(
    @CurrentViewer() viewer: Viewer,
    @Body() { reference, page = 1 }: ChildOpeningsBody,
  ): Promise<ChildOpeningsAnswer> {
    const { child, lines, total } = await this.reading.whoOpened(viewer, reference, page);
    const names = await this.names.of(
      viewer.context,
      lines.map((line) => line.personId),
    );
    return { child, openings: lines.map((line) => openingOf(line, names)), total, page };
  }

  @ApiVerb({
    summary: 'The people of your borough, and who saw much more than usual',
    answer: BOROUGH_PEOPLE,
  })
  @Allow('see who saw children')
  @Get('people')
  async people(@CurrentViewer() viewer: Viewer): Promise<BoroughPeopleAnswer> {
    const unusual = await this.reading.unusualVolume(viewer);
    const names = await this.names.of(
      viewer.context,
      unusual.map((one) => one.personId),
    );
    return {
      people: await this.names.choices(viewer.context),
      unusual: unusual.map((one) => ({ ...one, personName: names.get(one.personId) ?? null })),
    };
  }

  @ApiVerb({
    summary: 'Which children one person of your borough has seen',
    path: { id: 'Key of the person' },
    query: PagedQuery,
    answer: PERSON_OPENINGS,
  })
  @Allow('see who saw children')
  @Get('people/:id')
  async openedBy(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Query() query: PagedQuery,
  ): Promise<PersonOpeningsAnswer> {
    const person = (await this.names.choices(viewer.context)).find((one) => one.id === id);
    if (!person) throw new NotFoundError('person');
    const page = pageAsked(query);
    const { lines, total, references } = await this.reading.openedBy(viewer, id, page);
    const openings = lines.map((line) => personOpeningOf(line, references));
    return { personId: id, personName: person.name, openings, total, page };
  }
}
