type TemplateLinksProps = { areaSlug: string; serviceId: string; frameworkCode: string };

/** The templates of a service's self-evaluation to keep, with what its draft says already. */
export function TemplateLinks({ areaSlug, serviceId, frameworkCode }: TemplateLinksProps) {
  const href = (format: string) =>
    `/api/areas/${areaSlug}/self-evaluations/${serviceId}/template?framework=${frameworkCode}&format=${format}`;
  return (
    <ul className="list-none p-0">
      <li>
        <a href={href('docx')}>Download the Word template</a>
      </li>
      <li>
        <a href={href('xlsx')}>Download the Excel template</a>
      </li>
    </ul>
  );
}
