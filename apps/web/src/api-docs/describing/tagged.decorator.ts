import { ApiTags } from '@nestjs/swagger';
import { Tag } from '../document/tags';

/** The part of the API that a controller belongs to. */
export const Tagged = (tag: Tag): ClassDecorator => ApiTags(tag);
