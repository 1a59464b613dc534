import { defineCollection } from 'astro:content';
import { articleSchema } from './schemas/article.ts';
import { authorSchema } from './schemas/author.ts';
import { frontPageSchema } from './schemas/front-page.ts';
import { partnersSchema } from './schemas/partners.ts';
import { publicationSchema } from './schemas/publication.ts';
import { topicSchema } from './schemas/topic.ts';
import { createLoaders } from './source/astro-loader.ts';

/** SITE_NOW has been validated with all other settings when this is asked. */
const clock = () => Date.parse(process.env['SITE_NOW'] ?? '') || Date.now();
const contentDir = process.env['CONTENT_DIR'] || 'content';
const loaders = createLoaders(contentDir, clock);

export const collections = {
  publication: defineCollection({ loader: loaders.publication, schema: publicationSchema }),
  frontPage: defineCollection({ loader: loaders.frontPage, schema: frontPageSchema }),
  partners: defineCollection({ loader: loaders.partners, schema: partnersSchema }),
  topics: defineCollection({ loader: loaders.topics, schema: topicSchema }),
  authors: defineCollection({ loader: loaders.authors, schema: authorSchema }),
  articles: defineCollection({ loader: loaders.articles, schema: articleSchema }),
};
