import { type HostSite, listHeaders } from './host-site.ts';

/** Headers for which CloudFront has fields of its own and takes no custom header. */
const ownFields: Record<string, (value: string) => object> = {
  'Content-Security-Policy': (value) => ({
    ContentSecurityPolicy: { Override: true, ContentSecurityPolicy: value },
  }),
  'X-Content-Type-Options': () => ({ ContentTypeOptions: { Override: true } }),
  'X-Frame-Options': (value) => ({ FrameOptions: { Override: true, FrameOption: value } }),
  'Referrer-Policy': (value) => ({ ReferrerPolicy: { Override: true, ReferrerPolicy: value } }),
  'Strict-Transport-Security': (value) => ({
    StrictTransportSecurity: {
      Override: true,
      AccessControlMaxAgeSec: Number(/max-age=(\d+)/.exec(value)?.[1]),
    },
  }),
};

/**
 * The JSON that `aws cloudfront create-response-headers-policy --response-headers-policy-config` takes. Caching and
 * types are not in it: S3 keeps those with each file.
 */
export function formatCloudFrontPolicy(site: HostSite): string {
  const headers = listHeaders(site.rules).flatMap(({ name, values: [first] }) =>
    first === undefined || name === 'Cache-Control' ? [] : [{ name, value: first.value }],
  );
  const own = headers.map(({ name, value }) => ownFields[name]?.(value) ?? {});
  const others = headers.filter(({ name }) => ownFields[name] === undefined);
  const items = others.map(({ name, value }) => ({ Header: name, Value: value, Override: true }));
  const config = {
    Name: new URL(site.siteUrl).hostname.replaceAll('.', '-'),
    SecurityHeadersConfig: Object.assign({}, ...own) as object,
    CustomHeadersConfig: { Quantity: items.length, Items: items },
  };
  return `${JSON.stringify(config, undefined, 2)}\n`;
}
