// Articles as nobody would write them, and as somebody in a hurry does: for fast-check.
import fc from 'fast-check';

const words = fc.constantFrom(
  ...['Spies', 'the', 'ministry “said”', 'no (never', '"quoted"', 'café', 'a\u00a0b', '😀', '—'],
  ...[
    '&amp;',
    '&#60;',
    '\\*',
    '*em*',
    '**strong**',
    '_x_',
    '`code`',
    '~~old~~',
    '[a]',
    '[^1]',
    '\u0000',
  ],
);
const sentence = fc.array(words, { minLength: 1, maxLength: 8 }).map((list) => list.join(' '));

const markers = fc.constantFrom(
  ...[
    '<!-- members-only -->',
    '<!--members-only-->',
    '<!-- MEMBERS-ONLY -->',
    '<!-- member only -->',
  ],
  ...['- <!-- members-only -->', '> <!-- members-only -->', '`<!-- members-only -->`'],
  ...['<!--\nmembers-only\n-->', '[^1]: <!-- members-only -->', '<div><!-- members-only --></div>'],
  ...['    <!-- members-only -->', '```\n<!-- members-only -->\n```', 'x <!-- members-only --> y'],
  ...['<!-- members-only --> <!-- members-only -->', '[a](/x "<!-- members-only -->")'],
);
const addresses = fc.constantFrom(
  ...[
    'a.png',
    'nowhere.png',
    'a%20b.png',
    '%zz',
    '',
    '#x',
    '#heading',
    '/',
    '/topics/t/',
    '/topics/u/',
  ],
  ...[
    '/articles/2024/first/',
    '/articles/2024/first',
    '../first/',
    'http://',
    'http://[',
    'https://e.example/',
  ],
  ...[
    'javascript:alert(1)',
    'mailto:a@e.example',
    '//e.example',
    'www.e.example',
    '<a b>',
    '/feeds/#x',
  ],
);
const pictures = addresses.map((address) => `![A picture](${address} "A (Photo: B)")`);
const links = addresses.map((address) => `[words](${address}) and <a href="${address}">more</a>`);
const html = fc.tuple(fc.constantFrom('img src', 'a href', 'q cite', 'video poster'), addresses);
const rawHtml = html.map(([tag, address]) => `<${tag}="${address}">`);
const oddities = fc.constantFrom(
  ...[
    '# One',
    '## Two',
    '#### Four',
    'Title\n===',
    'Title\n---',
    '---',
    '***',
    '[^1]: A note.',
    '[1]: /x',
  ],
  ...[
    '| a | b |\n|---|---|\n| 1 | 2 |',
    '- a\n  - b\n\n    c',
    '1. a\n2) b',
    '> a\n> > b',
    '```\nopen',
  ],
  ...[
    '<table><td>',
    '</div>',
    '<!-- open',
    '<script>x</script>',
    '<style>',
    '<![CDATA[x]]>',
    '<?x?>',
    '- [x] a',
  ],
  ...[
    'Paper: Why?',
    'Guest: Because.',
    'Guest:',
    'Guset: What?',
    '**Guest:** No.',
    'Paper: One [open?',
  ],
);
const block = fc.oneof(
  sentence,
  sentence,
  markers,
  pictures,
  links,
  rawHtml,
  oddities,
  fc.string(),
);

/** Blocks without a fault in themselves. */
const soundBlock = fc.constantFrom(
  ...['Spies and others & more.', 'The *ministry* said “no” [^1].', '[words](/topics/t/)', '😀'],
  ...['![A picture](a.png "A (Photo: B)")', '## Two', '> Spies', '- [x] a', 'Guest: [Well], no.'],
  ...['[^1]: A note.', '| a | b |\n|---|---|\n| 1 | 2 |', 'the &lt;b&gt; \\*', '`code`'],
);
/** A text that is an interview where its head says so. */
const soundBody = fc
  .tuple(
    fc.array(soundBlock, { maxLength: 3 }),
    fc.constantFrom('Why?', 'Who & what <b>then</b>?', 'And [now]?'),
    fc.constantFrom('', '', '<!-- members-only -->'),
    fc.array(soundBlock, { maxLength: 3 }),
  )
  .map(([before, question, marker, after]) =>
    [
      ...before,
      `Paper: ${question}`,
      'Guest: Because.',
      marker,
      'Paper: Who?',
      'Guest: Six.',
      ...after,
    ]
      .filter(Boolean)
      .join('\n\n'),
  );

/** The text of an article. */
const fuzzBody = fc
  .tuple(fc.array(block, { maxLength: 7 }), fc.constantFrom('\n\n', '\n', '\r\n\r\n'))
  .map(([blocks, separator]) => blocks.join(separator));

/** Fields that belong together with no fault, or with one that only the text shows. */
const correction = fc
  .record({
    where: fc.constantFrom(
      ...['', '', 'where: paragraph-1', 'where: paragraph-1', 'where: the end'],
      ...['where: paragraph-3', 'where: exchange-1'],
    ),
    members: fc.constantFrom('', '', '', '', 'members: true'),
    was: fc.constantFrom('"Four & <five>"', 'Spies the', 'Because'),
    now: fc.constantFrom('Six', '"café 😀"', '"no (never"'),
    date: fc.constantFrom('2024-05-07', '2024-05-08T09:30', '2030-01-01'),
  })
  .map(({ where, members, was, now, date }) =>
    [`date: ${date}`, where, members, `was: ${was}`, `now: ${now}`].filter(Boolean).join(', '),
  );
const corrections = fc
  .array(correction, { minLength: 1, maxLength: 3 })
  .map((list) => `corrections: [${list.map((one) => `{${one}}`).join(', ')}]`);
const extra = fc.oneof(
  corrections,
  corrections,
  fc.constantFrom(
    ...['updated: 2024-05-09', 'updated: 2024-05-06T10:00', 'captured: 2025-01-01', 'topics: [t]'],
    ...['authors: [ann]', 'image: {src: a.png, alt: A, credit: B}', 'showQuestions: true'],
    ...['related: [first]', 'description: "Spies & <b>others</b>"', 'note: Ann lives here.'],
    ...['previousUrls: [/older/]', 'extent: blurb', 'draft: true'],
  ),
);

const speakers =
  'speakers: [{id: p, name: Paper, role: interviewer}, {id: g, name: Guest, role: interviewee}]';
const field = fc.constantFrom(
  ...[
    'title: A title',
    'title: 7',
    'title:',
    'title: "a',
    'title: A: b',
    'kind: news',
    'kind: newz',
  ],
  ...[
    'published: 2024-05-06',
    'published: 2024-02-31',
    'published: 2024/5/6',
    'captured: 2024-05-06T25:00',
    'updated: 2023-01-01',
    'updated: yesterday',
    'corrections: none',
    'corrections: [{date: 2024-02-31, was: a, now: b}]',
    'corrections: [{date: 2024-05-07, now: b}]',
  ],
  ...[
    'topics: [t]',
    'topics: [u, u]',
    'topics: T',
    'authors: [a]',
    'authors: [[]]',
    'access: free',
    'access: all',
  ],
  ...[
    'related: [first]',
    'image: {src: a.png, alt: A}',
    'image: nowhere.png',
    'previousUrls: [/articles/2024/first/]',
  ],
  ...[
    'extent: headline',
    'extent: blurb',
    'draft: true',
    'description: x',
    'note: ""',
    'x: {y: [',
    '- a',
    '\ttab: 1',
  ],
  ...[
    '<<: *a',
    '&a b: *a',
    '? x',
    '%YAML 1.2',
    '...',
    'title: !!binary x',
    speakers,
    'showQuestions: true',
  ],
);
const goodHead = fc
  .tuple(
    fc.constantFrom('news', 'interview', 'opinion', 'analysis', 'brief'),
    fc.constantFrom('free', 'members'),
  )
  .map(([kind, access]) => {
    const spoken = kind === 'interview' ? `${speakers}\n` : '';
    return `title: A title\nkind: ${kind}\npublished: 2024-05-06\naccess: ${access}\n${spoken}`;
  });
const richHead = fc
  .tuple(
    goodHead,
    fc.uniqueArray(extra, { maxLength: 4, selector: (line) => line.split(':')[0] }),
    fc.constantFrom('A title', '"“Quoted” & <b>bold</b>"', 'Тихо 😀', '"00123"'),
  )
  .map(
    ([good, lines, title]) =>
      `${good.replace('A title', title)}${lines.map((line) => `${line}\n`).join('')}`,
  );
const oddHead = fc.array(field, { maxLength: 9 }).map((lines) => `${lines.join('\n')}\n`);
const head = fc.oneof(
  goodHead,
  richHead,
  richHead,
  oddHead,
  fc.tuple(goodHead, field).map(([good, odd]) => `${good}${odd}\n`),
);

const text = fc
  .tuple(head, fc.oneof(fuzzBody, fuzzBody, soundBody))
  .map(([fields, body]) => `---\n${fields}---\n${body}\n`);

/** The bytes of an article's file: mostly an article, sometimes a broken or arbitrary file. */
export const fuzzArticle: fc.Arbitrary<string | Uint8Array> = fc.oneof(
  { weight: 30, arbitrary: text },
  { weight: 2, arbitrary: text.map((whole) => whole.replaceAll('\n', '\r\n')) },
  { weight: 1, arbitrary: text.map((whole) => `\uFEFF${whole}`) },
  { weight: 1, arbitrary: fc.tuple(text, fc.nat(300)).map(([whole, end]) => whole.slice(0, end)) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 200 }) },
  { weight: 1, arbitrary: fc.uint8Array({ maxLength: 200 }) },
);
