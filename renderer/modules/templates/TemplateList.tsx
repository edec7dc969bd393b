import { DownloadOutlined, FileAddOutlined, UnorderedListOutlined } from '@ant-design/icons';
import { Button, Dropdown, Empty, Select, Table, Upload } from 'antd';
import { useState } from 'react';
import { allTemplates, kindOf } from '#renderer/cases/templates/template-store.ts';
import { useData } from '#renderer/data/react.tsx';
import { fileSize } from '#renderer/ui/file-size.ts';
import { ProblemList } from '#renderer/ui/ProblemList.tsx';
import type { Attachment } from '#shared/attachment.ts';
import { isTemplateKind, labelOfKind, type TemplateKind, templateKinds } from '#shared/templates/fields.ts';
import { sampleTemplates } from '#shared/templates/samples.ts';
import { FieldList } from './FieldList.tsx';
import { useTemplates } from './use-templates.ts';

/** Every template of the office: add, check again, take out, delete; samples to begin with. */
export function TemplateList() {
  const [kind, setKind] = useState<TemplateKind>('interview');
  const [listing, setListing] = useState(false);
  const rows = useData(allTemplates, ['attachments'], []);
  const { outcome, busy, add, check, download, sample, remove } = useTemplates();
  const samples = sampleTemplates(kind);
  return (
    <section aria-label="模板" className="aj-templates">
      <p className="aj-blank">
        模板就是普通的Word文档：要填的地方写{'{姓名}'}这样的字段，要逐条列出的写
        {'{#家庭成员}…{/家庭成员}'}，照片的位置放一张替代文字为“照片”的图片。
      </p>
      <div className="aj-acts">
        <Select
          aria-label="适用范围"
          value={kind}
          onChange={(value) => setKind(isTemplateKind(value) ? value : kind)}
          options={templateKinds.map((one) => ({ value: one.kind, label: one.label }))}
          className="aj-template-kind"
        />
        <Upload
          accept=".docx,.docm,.doc,.dotx"
          showUploadList={false}
          disabled={busy}
          beforeUpload={(file) => {
            void add(kind, file);
            return false;
          }}
        >
          <Button type="primary" icon={<FileAddOutlined />} loading={busy}>
            添加模板
          </Button>
        </Upload>
        <Button icon={<UnorderedListOutlined />} onClick={() => setListing(true)}>
          字段清单
        </Button>
        <Dropdown
          trigger={['click']}
          menu={{
            items: samples.map(({ name }) => ({ key: name, label: name })),
            onClick: ({ key }) => void sample(samples.find(({ name }) => name === key)),
          }}
        >
          <Button icon={<DownloadOutlined />}>下载样例</Button>
        </Dropdown>
      </div>
      {outcome && (
        <div role="status" className="aj-template-outcome">
          <p>{outcome.title}</p>
          <ProblemList problems={outcome.problems} />
        </div>
      )}
      {rows && (
        <Table<Attachment>
          size="small"
          rowKey="id"
          dataSource={rows}
          pagination={rows.length > 20 ? { pageSize: 20 } : false}
          locale={{
            emptyText: (
              <Empty
                image={Empty.PRESENTED_IMAGE_SIMPLE}
                description="还没有模板。可先下载样例，在Word里改好后添加。"
              />
            ),
          }}
          columns={[
            { title: '名称', dataIndex: 'name' },
            { title: '适用', key: 'kind', width: '9rem', render: (_, row) => kindName(row) },
            { title: '大小', dataIndex: 'size', width: '6rem', align: 'right', render: fileSize },
            {
              title: '操作',
              key: 'acts',
              width: '14rem',
              render: (_, row) => (
                <>
                  <Act word="检查" row={row} onClick={() => void check(row)} />
                  <Act word="另存" row={row} onClick={() => void download(row)} />
                  <Act word="删除" row={row} danger onClick={() => void remove(row)} />
                </>
              ),
            },
          ]}
        />
      )}
      {listing && <FieldList kind={kind} onClose={() => setListing(false)} />}
    </section>
  );
}

function kindName(row: Attachment): string {
  const kind = kindOf(row);
  return kind ? labelOfKind(kind) : '';
}

interface ActProps {
  readonly word: string;
  readonly row: Attachment;
  readonly danger?: boolean;
  readonly onClick: () => void;
}

function Act({ word, row, danger = false, onClick }: ActProps) {
  return (
    <Button type="link" size="small" danger={danger} onClick={onClick} aria-label={`${word}${row.name}`}>
      {word}
    </Button>
  );
}
