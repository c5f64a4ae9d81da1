// 0002_page_ids: Page ids are unique.
CREATE CONSTRAINT page_id IF NOT EXISTS FOR (page:Page) REQUIRE page.id IS UNIQUE
