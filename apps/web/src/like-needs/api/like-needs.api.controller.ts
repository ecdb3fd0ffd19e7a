import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { Viewer } from '@lib/access/viewer';
import { LikeNeeds } from '@lib/measures/like-needs/like-needs.service';
import { Allow } from '../../access/allow.decorator';
import { CurrentViewer } from '../../access/current-viewer.decorator';
import { ApiVerb } from '../../api-docs/describing/api-verb.decorator';
import { Tagged } from '../../api-docs/describing/tagged.decorator';
import { likeOfAddress } from '../like-of-address';
import { LikeDecisionBody, LikeInterestBody } from './like-needs.bodies';
import { LIKE, LikeJson, likeJson, LIKES_FOUND, likesJson, LikesJson } from './like-needs.schemas';

const OF = { like: 'The group of needs and the age band: abuse-13-15' };

/** Where several boroughs need alike, as JSON: the same as on the pages. */
@Tagged('London')
@Controller('api/v1/like-needs')
export class LikeNeedsApiController {
  constructor(private readonly likes: LikeNeeds) {}

  @ApiVerb({
    summary: 'Where several boroughs have children with like needs',
    description: 'Six children or more of three boroughs or more, from the latest release. Nobody is named.',
    answer: LIKES_FOUND,
  })
  @Allow('see London figures')
  @Get()
  async list(@CurrentViewer() viewer: Viewer): Promise<LikesJson> {
    return likesJson(await this.likes.find(viewer));
  }

  @ApiVerb({ summary: 'One of them', path: OF, answer: LIKE })
  @Allow('see London figures')
  @Get(':like')
  async show(@CurrentViewer() viewer: Viewer, @Param('like') name: string): Promise<LikeJson> {
    return likeJson((await this.likes.open(viewer, likeOfAddress(name))).candidate);
  }

  @ApiVerb({
    summary: 'Take it up, set it aside or open it again',
    description: 'What stands already is refused (409).',
    path: OF,
    body: LikeDecisionBody,
    status: 204,
  })
  @Allow('decide on joint homes')
  @HttpCode(204)
  @Post(':like/decision')
  decide(
    @CurrentViewer() viewer: Viewer,
    @Param('like') name: string,
    @Body() body: LikeDecisionBody,
  ): Promise<void> {
    return this.likes.decide(viewer, likeOfAddress(name), body);
  }

  @ApiVerb({
    summary: 'Say whether your borough would share a home',
    description: 'The programme is told its name. What was said already is refused (409).',
    path: OF,
    body: LikeInterestBody,
    status: 204,
  })
  @Allow('join homes')
  @HttpCode(204)
  @Post(':like/interest')
  join(
    @CurrentViewer() viewer: Viewer,
    @Param('like') name: string,
    @Body() { joins }: LikeInterestBody,
  ): Promise<void> {
    return this.likes.join(viewer, likeOfAddress(name), joins);
  }
}
