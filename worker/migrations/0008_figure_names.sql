-- Figures are called as a form calls them, also where a set was loaded before. Ids and all else stay; a name that is not
-- the one that was delivered is left alone, and so is what was issued, sent or frozen.
WITH renamed (id, was, name) AS (VALUES
  ('bao-cao-vien', 'Báo cáo viên pháp luật, tổng số', 'Tổng số báo cáo viên pháp luật'),
  ('pho-bien-cuoc', 'Phổ biến, giáo dục pháp luật trực tiếp, số cuộc', 'Số cuộc phổ biến, giáo dục pháp luật trực tiếp'),
  ('thi-cuoc', 'Thi tìm hiểu pháp luật, số cuộc thi', 'Số cuộc thi tìm hiểu pháp luật'),
  ('tai-lieu', 'Tài liệu phổ biến, giáo dục pháp luật phát hành, tổng số',
    'Tổng số tài liệu phổ biến, giáo dục pháp luật được phát hành'),
  ('kinh-phi', 'Kinh phí phổ biến, giáo dục pháp luật, tổng số', 'Tổng kinh phí phổ biến, giáo dục pháp luật'),
  ('kinh-phi-thuong-xuyen', 'Trong đó: ngân sách nhà nước, chi thường xuyên',
    'Trong đó: chi thường xuyên từ ngân sách nhà nước'),
  ('kinh-phi-chuong-trinh', 'Trong đó: ngân sách nhà nước, chương trình, đề án',
    'Trong đó: chi chương trình, đề án từ ngân sách nhà nước'),
  ('to-hoa-giai', 'Tổ hòa giải ở cơ sở', 'Số tổ hòa giải ở cơ sở'),
  ('hoa-giai-vien', 'Hòa giải viên, tổng số', 'Tổng số hòa giải viên ở cơ sở')
)
UPDATE indicator_set SET content = json_set(content, '$.indicators', json((
  SELECT json_group_array(json(figure)) FROM (
    SELECT CASE WHEN renamed.name IS NULL THEN value ELSE json_set(value, '$.name', renamed.name) END AS figure
    FROM json_each(indicator_set.content, '$.indicators')
    LEFT JOIN renamed ON renamed.id = json_extract(value, '$.id') AND renamed.was = json_extract(value, '$.name')
    ORDER BY key
  )
)))
WHERE EXISTS (
  SELECT 1 FROM json_each(indicator_set.content, '$.indicators')
  JOIN renamed ON renamed.id = json_extract(value, '$.id') AND renamed.was = json_extract(value, '$.name')
);
