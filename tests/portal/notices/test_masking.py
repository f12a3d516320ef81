"""Each mask at its edges."""

import pytest

from portal.notices.masking import mask_address, mask_card, mask_registered_name, mask_row


@pytest.mark.parametrize(
    ("mask", "clear", "shown"),
    [
        ("person", "张三", "张**"),
        ("person", "欧阳修远", "欧**"),
        ("registered_person", "张小三", "张*三"),
        ("registered_person", "张三", "张*"),
        ("registered_person", "欧阳修远", "欧**远"),
        ("identity", "330106199001012036", "330106********2036"),
        ("phone", "13812345678", "138****5678"),
        ("email", "zhang@example.com", "z***@example.com"),
        ("contact", "13812345678", "138****5678"),
        ("contact", "zhang@example.com", "z***@example.com"),
        ("bank_card", "6222 0212 3456 7894 821", "****4821"),
        ("bank_card", "4821", "****"),
        ("organisation", "安吉绿源生物科技有限公司", "安吉绿源生物科技有限公司"),
        ("organisation", "91330523MA2B00001X", "91330523MA2B00001X"),
        ("hidden", "任何内容", "***"),
        ("person", "", ""),
    ],
)
def test_masks(mask, clear, shown):
    assert mask_row({"列": mask}, {"列": clear}) == {"列": shown}


@pytest.mark.parametrize(
    ("clear", "shown"),
    [
        ("浙江省湖州市安吉县递铺街道阳光社区3幢2单元501室", "浙江省湖州市安吉县递铺街道阳光社区***"),
        ("安吉县天荒坪镇余村村银坑自然村12号", "安吉县天荒坪镇余村村***"),
        ("安吉县天荒坪镇大溪村委会东侧", "安吉县天荒坪镇大溪村***"),
        ("安吉县昌硕街道胜利西路1号", "安吉县昌硕街道***"),
        ("安吉县孝丰镇新村路8号", "安吉县孝丰镇***"),
        ("杭州市西湖区文三路398号", "杭州市西湖区***"),
        ("杭州市西湖区社区路8号", "杭州市西湖区***"),
        ("温州市龙港市世纪大道", "温州市龙港市***"),
        ("浙江省某处", "浙江省***"),
        ("某小区3幢", "***"),
        ("文三路398号", "***"),
    ],
)
def test_addresses_end_before_the_door(clear, shown):
    assert mask_address(clear) == shown


def test_a_column_without_a_mask_stays():
    row = {"申请人": "张三", "事项": "补助", "金额": "1.00"}
    assert mask_row({"申请人": "person"}, row) == {"申请人": "张**", "事项": "补助", "金额": "1.00"}


def test_a_mask_that_does_not_exist_is_a_mistake():
    with pytest.raises(ValueError, match="nmae"):
        mask_row({"申请人": "nmae"}, {"申请人": "张三"})


def test_masking_twice_shows_no_more():
    assert mask_registered_name(mask_registered_name("张小三")) == "张*三"
    assert mask_card(mask_card("6222021234567894821")) == "****"
