import { Controller, Get, Param, Post, Query } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { SignOffs } from '@lib/releases/signing/sign-offs.service';
import { Allow } from '../../access/allow.decorator';
import { CurrentViewer } from '../../access/current-viewer.decorator';
import { ApiVerb } from '../../api-docs/describing/api-verb.decorator';
import { pageAsked } from '../../api-docs/describing/paged.query';
import { Tagged } from '../../api-docs/describing/tagged.decorator';
import { releaseFilterOf } from '../list/release-list-address';
import { ReleasesBook } from '../releases-book';
import { RELEASE, ReleaseJson, releaseJson } from './release-json';
import {
  failureJson,
  RELEASES_PAGE,
  ReleasesPage,
  ReleasesQuery,
  SIGNED_OFF,
  SignedOff,
} from './releases.schemas';

const RELEASES_A_PAGE = 100;
const PATH = { id: 'Key of the release' };

/** What was made, and letting the first of a table out. */
@Tagged('Releases')
@Controller('api/v1/releases')
export class ReleasesApiController {
  constructor(
    private readonly book: ReleasesBook,
    private readonly signOffs: SignOffs,
  ) {}

  @ApiVerb({ summary: 'The releases that were made', query: ReleasesQuery, answer: RELEASES_PAGE })
  @Allow('see releases')
  @Get()
  async list(@CurrentViewer() viewer: Viewer, @Query() query: ReleasesQuery): Promise<ReleasesPage> {
    const page = pageAsked(query);
    const { releases, total, failures } = await this.book.list(viewer, releaseFilterOf({ ...query }), {
      page,
      size: RELEASES_A_PAGE,
    });
    return { releases: releases.map(releaseJson), total, page, failures: failures.map(failureJson) };
  }

  @ApiVerb({
    summary: 'One release: who is in it and what it was checked against',
    path: PATH,
    answer: RELEASE,
  })
  @Allow('see releases')
  @Get(':id')
  async open(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<ReleaseJson> {
    return releaseJson((await this.book.open(viewer, id)).release);
  }

  @ApiVerb({
    summary: 'Sign the first release of a table off',
    description: 'It and every other release of that version of the table are published.',
    path: PATH,
    answer: SIGNED_OFF,
  })
  @Allow('sign off releases')
  @Post(':id/sign-off')
  async signOff(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<SignedOff> {
    return { published: await this.signOffs.signOff(viewer, id) };
  }
}
